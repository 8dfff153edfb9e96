package be.pilootloket.board;

import be.pilootloket.meeting.Meeting;
import be.pilootloket.meeting.State;
import be.pilootloket.programme.DutchTime;
import be.pilootloket.programme.Programme;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The dates of a call as a drawing: a line from the publication to the start, with a mark per date.
 *
 * @param marks the dates, earliest first
 * @param nowX where today stands on the line, in the drawing's own units
 */
record DateLine(List<Mark> marks, int nowX) {

    private static final int LEFT = 60;
    private static final int RIGHT = 940;
    private static final int ABOVE = 62;
    private static final int BELOW = 138;

    /**
     * A date on the line.
     *
     * @param label what happens, in Dutch
     * @param date the date in full, in Dutch
     * @param shortDate the date as on a drawing, such as 11-11-2019
     * @param past whether it lies behind us
     * @param x where it stands on the line
     * @param y where its label stands: above and below the line in turn, so that labels do not touch
     */
    record Mark(String label, String date, String shortDate, boolean past, int x, int y) {}

    /**
     * @param session the info session as it is organised; null when there is none (yet)
     */
    static DateLine of(Programme programme, Meeting session, Instant now) {
        DutchTime text = programme.dutchTime();
        Instant first = programme.publishesAt();
        Instant last = programme.startsAt();
        List<Mark> marks = new ArrayList<>();
        Pen pen = new Pen(text, now, first, last, marks);
        pen.mark("Publicatie", first, text.moment(first), first);
        Optional.ofNullable(session)
                .map(Meeting::beginsAt)
                .or(programme::infoSessionAt)
                .filter(at -> session == null || session.state() != State.CANCELLED)
                .ifPresent(at -> pen.mark("Infosessie", at, text.moment(at), at));
        Instant closesAt = programme.closesAt();
        String deadline = programme.timeline().deadline().text();
        pen.mark("Einde indiening", closesAt, deadline, closesAt.minusSeconds(1));
        String selection = "ten laatste " + text.date(programme.timeline().selectsBy());
        pen.mark("Selectie", programme.selectsBy(), selection, programme.selectsBy());
        pen.mark("Start", last, text.date(last), last);
        return new DateLine(List.copyOf(marks), pen.x(now));
    }

    private record Pen(DutchTime text, Instant now, Instant first, Instant last, List<Mark> marks) {

        /** Puts a mark at the instant; the day it is known by can be another, as the end of a day belongs to that day. */
        void mark(String label, Instant at, String date, Instant day) {
            String shortDate = text.shortDate(day.atZone(text.zone()).toLocalDate());
            marks.add(new Mark(label, date, shortDate, !at.isAfter(now), x(at), marks.size() % 2 == 0 ? ABOVE : BELOW));
        }

        int x(Instant at) {
            long whole = Math.max(1, Duration.between(first, last).toMinutes());
            long part = Math.min(whole, Math.max(0, Duration.between(first, at).toMinutes()));
            return (int) (LEFT + part * (RIGHT - LEFT) / whole);
        }
    }
}

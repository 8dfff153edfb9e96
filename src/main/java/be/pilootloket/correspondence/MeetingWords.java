package be.pilootloket.correspondence;

import be.pilootloket.call.CallDesk;
import be.pilootloket.call.SessionDesk;
import be.pilootloket.call.Slides;
import be.pilootloket.meeting.Meeting;
import be.pilootloket.meeting.MeetingDesk;
import be.pilootloket.meeting.Method;
import be.pilootloket.programme.DutchTime;
import be.pilootloket.programme.OutcomeKind;
import be.pilootloket.programme.Programme;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a letter can say about a meeting. */
@Component
class MeetingWords {

    private final MeetingDesk meetings;
    private final CallDesk calls;
    private final SessionDesk sessions;
    private final Letterhead letterhead;
    private final Clock clock;

    MeetingWords(MeetingDesk meetings, CallDesk calls, SessionDesk sessions, Letterhead letterhead, Clock clock) {
        this.meetings = meetings;
        this.calls = calls;
        this.sessions = sessions;
        this.letterhead = letterhead;
        this.clock = clock;
    }

    /** The particulars of a letter about this meeting. */
    Particulars particulars(Meeting meeting) {
        Programme programme = calls.programme(meeting.callCode());
        DutchTime dutch = new DutchTime(meeting.zone());
        boolean infoSession = meeting.outcome() == OutcomeKind.SLIDES;
        Optional<Slides> slides = infoSession ? sessions.slides(meeting.callCode()) : Optional.empty();
        Map<String, Object> words = new HashMap<>();
        words.put("meetingTitle", meeting.title());
        words.put("infoSession", infoSession);
        words.put("inCalendar", meeting.invitedAt() != null);
        words.put("when", when(meeting));
        words.put("day", dutch.fullDate(meeting.on()));
        words.put("place", meeting.place());
        words.put("agenda", meeting.agenda());
        words.put("cancelReason", meeting.cancelReason());
        words.put("report", meeting.report());
        words.put("slidesTitle", slides.map(Slides::title).orElse(null));
        words.put("slidesLink", slides.map(Slides::link).orElse(null));
        words.put("deadline", programme.timeline().deadline().text());
        words.put("open", programme.timeline().deadline().accepts(clock.instant()));
        return letterhead.with(programme, words);
    }

    /** The meeting as it stands, for the calendar of one addressee. */
    String calendar(Meeting meeting, Method method, Addressee addressee) {
        return meetings.calendar(
                meeting.number(), calls.programme(meeting.callCode()).title(), method, addressee.address());
    }

    /** "dinsdag 24 november 2020 van 9u30 tot 12u30". */
    static String when(Meeting meeting) {
        return "%s van %s tot %s"
                .formatted(
                        new DutchTime(meeting.zone()).fullDate(meeting.on()),
                        DutchTime.hour(meeting.from()),
                        DutchTime.hour(meeting.until()));
    }
}

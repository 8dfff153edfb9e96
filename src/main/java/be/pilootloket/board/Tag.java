package be.pilootloket.board;

import be.pilootloket.assignment.AssignmentState;
import be.pilootloket.assignment.PilotProgress;
import be.pilootloket.candidacy.Candidacy;
import be.pilootloket.candidacy.Finding;
import be.pilootloket.correspondence.Dispatch;
import be.pilootloket.correspondence.MessageState;
import be.pilootloket.meeting.State;
import be.pilootloket.pilot.Pilot;
import be.pilootloket.portfolio.Stance;
import be.pilootloket.roadmap.RoadmapProgress.MeetingProgress;
import be.pilootloket.selection.Outcome;

/**
 * A state as a short word with a colour; the word alone says everything.
 *
 * @param text the word, in Dutch
 * @param tone the style class: {@code good}, {@code bad}, {@code wait} or empty
 */
public record Tag(String text, String tone) {

    private static final String GOOD = "good";
    private static final String BAD = "bad";
    private static final String WAIT = "wait";

    public static Tag of(Candidacy candidacy) {
        return switch (candidacy.state()) {
            case RECEIVED -> new Tag("ontvangen", WAIT);
            case WITHDRAWN -> new Tag("ingetrokken", "");
            case CANCELLED -> new Tag("oproep geannuleerd", "");
            case SETTLED -> candidacy.outcome() == null ? new Tag("afgehandeld", "") : of(candidacy.outcome());
        };
    }

    private static Tag of(Candidacy.Outcome outcome) {
        return switch (outcome) {
            case ADMISSIBLE -> new Tag("ontvankelijk", GOOD);
            case INADMISSIBLE -> new Tag("niet ontvankelijk", BAD);
            case LATE -> new Tag("te laat", BAD);
        };
    }

    public static Tag of(Finding.Answer answer) {
        return switch (answer) {
            case SATISFIED -> new Tag(answer.label(), GOOD);
            case NOT_SATISFIED -> new Tag(answer.label(), BAD);
            case TO_JUDGE -> new Tag(answer.label(), WAIT);
        };
    }

    public static Tag of(be.pilootloket.inbox.Place place) {
        return new Tag(place.label(), place == be.pilootloket.inbox.Place.OPEN ? WAIT : GOOD);
    }

    public static Tag of(MessageState state) {
        return switch (state) {
            case SENT, WAIVED -> new Tag(state.label(), GOOD);
            case REFUSED, UNKNOWN -> new Tag(state.label(), BAD);
            case DRAFTED, RELEASED, SENDING -> new Tag(state.label(), WAIT);
        };
    }

    public static Tag of(Dispatch.State state) {
        return new Tag(state.label(), state == Dispatch.State.ENDED ? GOOD : WAIT);
    }

    public static Tag of(Outcome outcome) {
        if (outcome.declined()) {
            return new Tag("ziet af van de plaats", "");
        }
        if (outcome.offered()) {
            return new Tag("plaats aangeboden", GOOD);
        }
        return switch (outcome.kind()) {
            case SELECTED -> new Tag("geselecteerd", GOOD);
            case REJECTED -> new Tag("niet geselecteerd", BAD);
            case INADMISSIBLE -> new Tag("niet ontvankelijk", BAD);
            case LATE -> new Tag("te laat", BAD);
        };
    }

    public static Tag of(MeetingProgress meeting) {
        if (meeting.onNow() == null || meeting.state() == State.CANCELLED) {
            return new Tag("vervallen", "");
        }
        if (meeting.state() == null) {
            return new Tag("gepland", "");
        }
        return switch (meeting.state()) {
            case HELD -> new Tag("gehouden", GOOD);
            case REPORTED -> new Tag("gehouden, verslag klaar", GOOD);
            case INVITED -> new Tag(meeting.moved() ? "uitgenodigd, verschoven" : "uitgenodigd", WAIT);
            default -> new Tag(meeting.moved() ? "verschoven" : "gepland", meeting.moved() ? WAIT : "");
        };
    }

    public static Tag of(Pilot pilot) {
        if (pilot.stoppedOn() != null) {
            return new Tag("gestopt", BAD);
        }
        return pilot.endedOn() == null ? new Tag("loopt", GOOD) : new Tag("afgelopen", "");
    }

    public static Tag of(PilotProgress.Piece piece) {
        if (piece.state() == null) {
            return new Tag(piece.text(), "");
        }
        return new Tag(piece.text(), piece.late() ? BAD : of(piece.state()).tone());
    }

    public static Tag of(Stance stance) {
        return switch (stance) {
            case AGREES -> new Tag(stance.text(), GOOD);
            case DISAGREES -> new Tag(stance.text(), BAD);
            case OPEN -> new Tag(stance.text(), WAIT);
        };
    }

    public static Tag of(AssignmentState state) {
        return switch (state) {
            case ACCEPTED -> new Tag(state.text(), GOOD);
            case OPEN, DELIVERED, RETURNED -> new Tag(state.text(), WAIT);
            case WAIVED, CLOSED -> new Tag(state.text(), "");
        };
    }
}

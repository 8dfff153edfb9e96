package be.pilootloket.correspondence;

import be.pilootloket.call.CallDesk;
import be.pilootloket.call.SessionDesk;
import be.pilootloket.meeting.Method;
import be.pilootloket.meeting.State;
import be.pilootloket.programme.Programme;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whom we tell about a call as a whole. */
@Component
class CallCorrespondents implements Correspondents {

    private static final String STAFF = "staff";
    private static final String DECISION_MAKER = "decision-maker";
    private static final String COORDINATOR = "coordinator";

    private final CallDesk calls;
    private final CallAudience audience;
    private final SessionDesk sessions;
    private final MeetingWords meetingWords;
    private final CallWords callWords;
    private final Letterhead letterhead;

    CallCorrespondents(
            CallDesk calls,
            CallAudience audience,
            SessionDesk sessions,
            MeetingWords meetingWords,
            CallWords callWords,
            Letterhead letterhead) {
        this.sessions = sessions;
        this.meetingWords = meetingWords;
        this.calls = calls;
        this.audience = audience;
        this.callWords = callWords;
        this.letterhead = letterhead;
    }

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.CALL);
    }

    @Override
    public List<Addressee> outside(Occasion occasion, String callCode) {
        return switch (occasion) {
            case CALL_PUBLISHED -> audience.stakeholders(callCode).toList();
            case CALL_CANCELLED, FAQ_PUBLISHED -> audience.everyone(callCode).toList();
            default -> List.of();
        };
    }

    @Override
    public Insiders inside(Occasion occasion, String callCode) {
        return switch (occasion) {
            case SELECTION_DUE -> Insiders.groups(DECISION_MAKER);
            case CALL_WITHOUT_CANDIDATES, SELECTION_OVERDUE, START_DELAYED -> Insiders.groups(STAFF, DECISION_MAKER);
            case SELECTION_BELOW_CAPACITY -> Insiders.groups(STAFF, COORDINATOR);
            default -> Insiders.NOBODY;
        };
    }

    @Override
    public Particulars particulars(Occasion occasion, String callCode) {
        Programme programme = calls.get(callCode).definition();
        Map<String, Object> words = callWords.of(programme);
        words.put("waiting", callWords.waiting(callCode));
        return letterhead.with(programme, words);
    }

    /** A call that does not take place takes its info session out of people's calendars. */
    @Override
    public Optional<String> calendar(Occasion occasion, String callCode, Addressee addressee) {
        return occasion == Occasion.CALL_CANCELLED
                ? sessions.find(callCode)
                        .filter(meeting -> meeting.state() == State.CANCELLED && meeting.invitedAt() != null)
                        .map(meeting -> meetingWords.calendar(meeting, Method.CANCEL, addressee))
                : Optional.empty();
    }
}

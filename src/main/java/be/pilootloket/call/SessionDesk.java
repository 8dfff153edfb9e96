package be.pilootloket.call;

import be.pilootloket.meeting.Meeting;
import be.pilootloket.meeting.MeetingDesk;
import be.pilootloket.meeting.NewMeeting;
import be.pilootloket.programme.Deadline;
import be.pilootloket.programme.InfoSession;
import be.pilootloket.programme.Invited;
import be.pilootloket.programme.OutcomeKind;
import be.pilootloket.programme.Refusal;
import be.pilootloket.programme.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The counter for what a call's info session is beside a meeting (S12): until when it can be, who wants to be kept informed,
 * and the slides.
 */
@Service
@Transactional
public class SessionDesk {

    private static final String MILESTONE = "info-session";

    private final Sessions sessions;
    private final MeetingDesk meetings;
    private final CallDesk calls;
    private final AudienceDesk audience;
    private final Clock clock;

    SessionDesk(Sessions sessions, MeetingDesk meetings, CallDesk calls, AudienceDesk audience, Clock clock) {
        this.sessions = sessions;
        this.meetings = meetings;
        this.calls = calls;
        this.audience = audience;
        this.clock = clock;
    }

    /** Schedules the info session as the call announces it; nothing for a call without one. */
    public void announce(String callCode) {
        InfoSession session = calls.get(callCode).definition().timeline().infoSession();
        if (session != null) {
            meetings.schedule(new NewMeeting(
                    number(callCode),
                    callCode,
                    null,
                    MILESTONE,
                    "Infosessie",
                    Invited.STAKEHOLDERS,
                    OutcomeKind.SLIDES,
                    session.on(),
                    session.from(),
                    session.until(),
                    session.place(),
                    List.of()));
        }
    }

    /** The info session as a meeting; empty before it is announced, and for a call without one. */
    @Transactional(readOnly = true)
    public Optional<Meeting> find(String callCode) {
        return meetings.find(number(callCode));
    }

    /** Lets an info session that is still to come fall with its call. */
    public void drop(String callCode, String reason) {
        find(callCode)
                .filter(meeting -> meeting.state().toCome())
                .ifPresent(meeting -> meetings.cancel(meeting.number(), reason));
    }

    /** Why the info session cannot be on this day: whoever comes must still be able to apply. Null is not refused here. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(String callCode, LocalDate on) {
        Deadline deadline = calls.get(callCode).definition().timeline().deadline();
        return on == null || !on.isAfter(deadline.on())
                ? List.of()
                : List.of(new Refusal(
                        "on",
                        "De infosessie moet voor de uiterste dag om in te dienen vallen (%s)."
                                .formatted(deadline.text())));
    }

    /** Why these organisations cannot be kept informed; the field is {@code registrants}. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(List<Registrant> registrants) {
        return registrants.stream()
                .flatMap(registrant -> audience.refusals(registrant, "registrants").stream())
                .toList();
    }

    /** Keeps these organisations informed from now on. */
    public void register(String callCode, List<Registrant> registrants) {
        registrants.forEach(registrant -> audience.register(callCode, registrant));
    }

    /** The slides; empty before they are published. */
    @Transactional(readOnly = true)
    public Optional<Slides> slides(String callCode) {
        return sessions.slides(callCode);
    }

    /** Why slides cannot be published. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(Slides slides) {
        List<Refusal> refusals = new ArrayList<>();
        Texts.require(refusals, "slidesTitle", slides.title(), 400, "Geef de presentatie een titel.");
        Texts.require(refusals, "slidesLink", slides.link(), 1000, "Vul in waar de presentatie staat.");
        return List.copyOf(refusals);
    }

    /** Puts down where the slides are. */
    public void publish(Slides slides) {
        sessions.put(slides, clock.instant());
    }

    private static String number(String callCode) {
        return callCode + "-" + MILESTONE;
    }
}

package be.pilootloket.call;

import be.pilootloket.programme.DutchTime;
import be.pilootloket.programme.InfoSession;
import be.pilootloket.programme.Programme;
import be.pilootloket.programme.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter for the info session of a call (S12): where and when, who came, and the slides afterwards. */
@Service
@Transactional
public class SessionDesk {

    private static final int MOST_PEOPLE = 10_000;

    private final Sessions sessions;
    private final CallDesk calls;
    private final Clock clock;

    SessionDesk(Sessions sessions, CallDesk calls, Clock clock) {
        this.sessions = sessions;
        this.calls = calls;
        this.clock = clock;
    }

    /** The info session as organised; empty while nobody has set where and when. */
    @Transactional(readOnly = true)
    public Optional<Session> find(String callCode) {
        return sessions.find(callCode);
    }

    /** What is known of the session: as organised, or else as the call announces it. */
    @Transactional(readOnly = true)
    public SessionPlan plan(String callCode) {
        return sessions.find(callCode)
                .map(session ->
                        new SessionPlan(callCode, session.on(), session.from(), session.until(), session.place()))
                .orElseGet(() -> {
                    InfoSession announced =
                            calls.get(callCode).definition().timeline().infoSession();
                    return new SessionPlan(
                            callCode, announced.on(), announced.from(), announced.until(), announced.place());
                });
    }

    /** Why a plan cannot be taken. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(SessionPlan plan) {
        List<Refusal> refusals = new ArrayList<>();
        Programme definition = calls.get(plan.callCode()).definition();
        Words.require(refusals, "place", plan.place(), 400, "Vul in waar de infosessie plaatsvindt.");
        if (plan.on() == null) {
            refusals.add(new Refusal("on", "Vul de dag van de infosessie in."));
        } else if (plan.on().isAfter(definition.timeline().deadline().on())) {
            refusals.add(new Refusal(
                    "on",
                    "De infosessie moet voor de uiterste dag om in te dienen vallen (%s)."
                            .formatted(definition.timeline().deadline().text())));
        }
        if (plan.from() == null) {
            refusals.add(new Refusal("from", "Vul in hoe laat de infosessie begint."));
        }
        if (plan.until() == null) {
            refusals.add(new Refusal("until", "Vul in hoe laat de infosessie eindigt."));
        } else if (plan.from() != null && !plan.until().isAfter(plan.from())) {
            refusals.add(new Refusal("until", "De infosessie eindigt voor ze begint."));
        }
        return List.copyOf(refusals);
    }

    /** Sets where and when. */
    public void organise(SessionPlan plan) {
        sessions.plan(plan);
    }

    /** When the organised session begins. */
    @Transactional(readOnly = true)
    public Instant beginsAt(String callCode) {
        SessionPlan plan = plan(callCode);
        return plan.on()
                .atTime(plan.from())
                .atZone(calls.get(callCode).definition().zone())
                .toInstant();
    }

    /** Where and when, as one line in Dutch. */
    @Transactional(readOnly = true)
    public String announcement(String callCode) {
        SessionPlan plan = plan(callCode);
        String day = calls.get(callCode).definition().dutchTime().fullDate(plan.on());
        return "%s, %s tot %s, %s"
                .formatted(
                        day,
                        DutchTime.hour(plan.from()),
                        DutchTime.hour(plan.until()),
                        plan.place() == null ? "plaats nog niet bekend" : plan.place());
    }

    /** Why an attendance cannot be taken. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(Attendance attendance) {
        List<Refusal> refusals = new ArrayList<>();
        if (attendance.count() == null || attendance.count() < 0 || attendance.count() > MOST_PEOPLE) {
            refusals.add(new Refusal("attendance", "Vul in hoeveel mensen er waren, van 0 tot en met 10.000."));
        }
        Words.limit(refusals, "report", attendance.report(), Words.LONGEST);
        attendance.registrants().forEach(registrant -> refusals.addAll(calls.refusals(registrant, "registrants")));
        return List.copyOf(refusals);
    }

    /** Records who came; organisations that want to be kept informed are from now on. */
    public void record(Attendance attendance) {
        sessions.attended(attendance);
        attendance.registrants().forEach(registrant -> calls.register(attendance.callCode(), registrant));
    }

    /** Why slides cannot be published. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(Slides slides) {
        List<Refusal> refusals = new ArrayList<>();
        Words.require(refusals, "slidesTitle", slides.title(), 400, "Geef de presentatie een titel.");
        Words.require(refusals, "slidesLink", slides.link(), 1000, "Vul in waar de presentatie staat.");
        return List.copyOf(refusals);
    }

    /** Puts down where the slides are. */
    public void publish(Slides slides) {
        sessions.slides(slides, clock.instant());
    }
}

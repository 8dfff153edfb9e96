package be.pilootloket.roadmap;

import be.pilootloket.meeting.MeetingDesk;
import be.pilootloket.pilot.Pilot;
import be.pilootloket.pilot.PilotDesk;
import be.pilootloket.programme.DutchTime;
import be.pilootloket.programme.Homework;
import be.pilootloket.programme.Milestone;
import be.pilootloket.programme.Refusal;
import be.pilootloket.programme.RoadmapDates;
import be.pilootloket.programme.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Moving what is to come on a roadmap: one version of its plan takes the place of another, and the meetings follow. */
class PlanEffect implements Effect {

    private final Roadmap roadmap;
    private final Target target;
    private final Course before;
    private final CourseRules rules;
    private final RoadmapDates dates;
    private final DutchTime dutch;
    private final List<Pilot> pilots;
    private final RoadmapDesk desk;
    private final MeetingDesk meetings;
    private final Instant now;

    PlanEffect(
            DateChange change,
            RoadmapDesk desk,
            MeetingDesk meetings,
            PilotDesk pilots,
            WorkingDays workingDays,
            Instant now) {
        this.roadmap = desk.get(change.roadmap());
        this.desk = desk;
        this.meetings = meetings;
        this.pilots = pilots.open(roadmap.code());
        this.before = desk.course(roadmap);
        this.target = new Target(change.kind(), change.proposal(), before, roadmap.programme(), this.pilots);
        this.dates = desk.dates(roadmap.programme());
        this.dutch = roadmap.programme().dutchTime();
        this.rules = new CourseRules(dates, workingDays, dutch);
        this.now = now;
    }

    @Override
    public List<Refusal> refusals() {
        if (!roadmap.open()) {
            return List.of(new Refusal(target.field(), "Dit traject is afgesloten: zijn datums liggen vast."));
        }
        List<Refusal> refusals = new ArrayList<>(target.refusals());
        if (refusals.isEmpty()) {
            rules.refusals(before, after(), now).stream()
                    .map(sentence -> new Refusal(target.field(), sentence))
                    .forEach(refusals::add);
            refusals.addAll(again());
            rules.overFor(before, after(), pilots, now).stream()
                    .map(sentence -> new Refusal("pilots", sentence))
                    .forEach(refusals::add);
        }
        if (refusals.isEmpty() && after().equals(before)) {
            refusals.add(new Refusal(target.field(), "Zo verandert er niets."));
        }
        return List.copyOf(refusals);
    }

    /** What was once dropped was called off for good: everyone was told. */
    private List<Refusal> again() {
        return after().plan().milestones().stream()
                .filter(milestone ->
                        roadmap.current().milestone(milestone.code()).isEmpty())
                .filter(milestone ->
                        meetings.find(roadmap.meeting(milestone.code())).isPresent())
                .map(milestone -> new Refusal(
                        target.field(),
                        "\"%s\" is eerder geannuleerd en kan niet opnieuw op het plan.".formatted(milestone.label())))
                .toList();
    }

    @Override
    public List<String> warnings() {
        return rules.warnings(before, after(), pilots, today());
    }

    @Override
    public List<Movement> movements() {
        return new Preview(pilots, dates, dutch).movements(before, after(), now);
    }

    @Override
    public String fingerprint() {
        return Fingerprint.of(before);
    }

    @Override
    public Applied apply(DateChange change) {
        Course after = after();
        desk.decide(
                roadmap,
                new PlanVersion(
                        roadmap.newest().number() + 1,
                        after.plan(),
                        after.extensions(),
                        change.number(),
                        change.reason(),
                        change.proposedBy(),
                        change.decidedBy(),
                        now));
        List<String> cancelled = new ArrayList<>();
        for (Milestone was : before.toCome()) {
            if (after.behind(was.code()) || after.plan().milestone(was.code()).isEmpty()) {
                meetings.cancel(roadmap.meeting(was.code()), change.reason());
                cancelled.add(roadmap.meeting(was.code()));
            }
        }
        after.toCome().forEach(this::follow);
        return new Applied(true, change.kind(), roadmap.code(), null, cancelled, dropped(after), change.reason());
    }

    private void follow(Milestone milestone) {
        if (before.plan().milestone(milestone.code()).isPresent()) {
            meetings.move(
                    roadmap.meeting(milestone.code()),
                    milestone.on(),
                    milestone.from(),
                    milestone.until(),
                    milestone.place());
        } else {
            desk.schedule(roadmap.callCode(), roadmap.code(), milestone);
        }
    }

    private List<String> dropped(Course after) {
        return before.plan().homework().stream()
                .map(Homework::code)
                .filter(code -> after.plan().homework(code).isEmpty())
                .toList();
    }

    private Course after() {
        return target.course(today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, roadmap.programme().zone());
    }
}

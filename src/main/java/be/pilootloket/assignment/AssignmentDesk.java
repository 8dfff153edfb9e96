package be.pilootloket.assignment;

import be.pilootloket.pilot.CoachDesk;
import be.pilootloket.portfolio.Elaboration;
import be.pilootloket.portfolio.Needs;
import be.pilootloket.portfolio.PortfolioDesk;
import be.pilootloket.programme.DeliverableKind;
import be.pilootloket.programme.Refusal;
import be.pilootloket.roadmap.Roadmap;
import be.pilootloket.roadmap.RoadmapDesk;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter for what pilots prepare: what is asked, what was handed in, what the coordinator finds of it. */
@Service
@Transactional
public class AssignmentDesk {

    /** The field at which a person hears that nothing can be handed in at all: the due date, which every form shows. */
    static final String WHOLE_FORM = "due";

    private final Assignments assignments;
    private final Deliverables deliverables;
    private final Files files;
    private final Openings openings;
    private final Chasing chasing;
    private final DueDates dueDates;
    private final RoadmapDesk roadmaps;
    private final CoachDesk coaches;
    private final PortfolioDesk portfolio;
    private final Clock clock;

    AssignmentDesk(
            Assignments assignments,
            Deliverables deliverables,
            Files files,
            Openings openings,
            Chasing chasing,
            DueDates dueDates,
            RoadmapDesk roadmaps,
            CoachDesk coaches,
            PortfolioDesk portfolio,
            Clock clock) {
        this.assignments = assignments;
        this.deliverables = deliverables;
        this.files = files;
        this.openings = openings;
        this.chasing = chasing;
        this.dueDates = dueDates;
        this.roadmaps = roadmaps;
        this.coaches = coaches;
        this.portfolio = portfolio;
        this.clock = clock;
    }

    /**
     * Opens a homework: one assignment per pilot under way, and for the elaborations one per opdracht that a pilot has to
     * elaborate (S37). Asked again, it opens those that are not there yet.
     *
     * @param roadmap the roadmap's code
     * @param homework the homework's code
     * @return what was opened now; empty when the plan in force has no such homework
     */
    public List<Assignment> open(String roadmap, String homework) {
        roadmaps.hold(roadmap);
        return roadmaps.homework(roadmap, homework)
                .map(planned -> openings.open(roadmaps.get(roadmap), planned))
                .orElse(List.of());
    }

    /**
     * Opens the elaboration of an opdracht that came to a pilot later than the others (D23).
     *
     * @param roadmap the roadmap's code
     * @param opdracht the opdracht's number
     * @param pilot the pilot's number
     * @param agreedOn the day until which it is expected, in the programme's zone; null when the plan decides
     * @return what was opened; empty when it is there already, the pilot stopped or the plan in force asks no elaborations
     */
    public Optional<Assignment> add(String roadmap, String opdracht, String pilot, LocalDate agreedOn) {
        roadmaps.hold(roadmap);
        Roadmap opened = roadmaps.get(roadmap);
        return opened.current().homework().stream()
                .filter(homework -> homework.deliverable() == DeliverableKind.ELABORATION)
                .findFirst()
                .flatMap(homework -> openings.open(opened, homework, opdracht, pilot, agreedOn));
    }

    /** Why no assignment of a roadmap can be due on this day; null leaves it to the plan. The field is {@code dueOn}. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(String roadmap, LocalDate agreedOn) {
        return dueDates.refusals(roadmap, agreedOn);
    }

    /** The assignment with this number, whatever the case; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<Assignment> find(String number) {
        return number == null ? Optional.empty() : assignments.find(number.strip());
    }

    /**
     * The assignment with this number.
     *
     * @throws IllegalArgumentException when there is none; ask {@link #find} first for what a person typed
     */
    @Transactional(readOnly = true)
    public Assignment get(String number) {
        return find(number).orElseThrow(() -> new IllegalArgumentException("No assignment " + number));
    }

    /** Every assignment of a roadmap, in the order in which they were opened. */
    @Transactional(readOnly = true)
    public List<Assignment> of(String roadmap) {
        return assignments.of(roadmap);
    }

    /** Every assignment of one homework of a roadmap. */
    @Transactional(readOnly = true)
    public List<Assignment> of(String roadmap, String homework) {
        return of(roadmap).stream()
                .filter(assignment -> assignment.homework().equals(homework))
                .toList();
    }

    /** Every assignment of a pilot, in the order in which they were opened. */
    @Transactional(readOnly = true)
    public List<Assignment> ofPilot(String pilot) {
        return assignments.ofPilot(pilot);
    }

    /** What was handed in, oldest first. */
    @Transactional(readOnly = true)
    public List<DeliverableVersion> versions(String number) {
        return deliverables.of(get(number));
    }

    /** What was handed in last, accepted or not; empty when nothing was. */
    @Transactional(readOnly = true)
    public Optional<DeliverableVersion> latest(String number) {
        List<DeliverableVersion> versions = versions(number);
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    /** Whether this person does the work of this assignment's coach today. */
    @Transactional(readOnly = true)
    public boolean coaches(String user, Assignment assignment) {
        return user != null && user.equals(coaches.acting(assignment.pilot()));
    }

    /** The user id of who does the work of this assignment's coach today; null when there is no coach. Holds the assignment. */
    public String acting(String number) {
        assignments.hold(number);
        return coaches.acting(get(number).pilot());
    }

    /**
     * Why a deliverable cannot be taken: whoever hands it in does not coach this pilot, the assignment waits for no
     * deliverable, or its parts. Holds the assignment.
     */
    public List<Refusal> refusals(Deliverable deliverable) {
        assignments.hold(deliverable.assignment());
        Assignment assignment = get(deliverable.assignment());
        if (!coaches(deliverable.by(), assignment)) {
            return List.of(new Refusal(
                    WHOLE_FORM, "Alleen de transitiecoach van %s kan dit indienen.".formatted(assignment.pilotName())));
        }
        if (!assignment.open() || assignment.state() == AssignmentState.DELIVERED) {
            return List.of(new Refusal(
                    WHOLE_FORM,
                    "Deze opdracht is %s: er kan niets meer ingediend worden."
                            .formatted(assignment.state().text())));
        }
        List<Refusal> refusals = new ArrayList<>(
                deliverable.content().refusals(!files.of(assignment.number()).isEmpty()));
        if (deliverable.content() instanceof RealityCheck check
                && check.consultedOn() != null
                && check.consultedOn().isAfter(today(assignment))) {
            refusals.add(new Refusal("consultedOn", "Deze dag ligt in de toekomst."));
        }
        return List.copyOf(refusals);
    }

    /**
     * Keeps what was handed in as a new version, with the files that hang on the assignment at this moment.
     *
     * @throws IllegalStateException when {@link #refusals(Deliverable)} is not empty
     */
    public DeliverableVersion deliver(Deliverable deliverable) {
        Assignment assignment = get(deliverable.assignment());
        if (deliverable.content().kind() != assignment.kind()
                || !refusals(deliverable).isEmpty()) {
            throw new IllegalStateException("A deliverable for " + assignment.number() + " cannot be taken");
        }
        deliverables.insert(
                assignment.number(),
                versions(assignment.number()).size() + 1,
                deliverable.content(),
                files.of(assignment.number()),
                deliverable.by(),
                clock.instant());
        assignments.state(assignment.number(), AssignmentState.DELIVERED);
        return latest(assignment.number()).orElseThrow();
    }

    /** Why a verdict cannot be taken. Holds the assignment. */
    public List<Refusal> refusals(Verdict verdict) {
        assignments.hold(verdict.assignment());
        Assignment assignment = get(verdict.assignment());
        if (assignment.state() != AssignmentState.DELIVERED) {
            return List.of(new Refusal(
                    "verdict",
                    "Deze opdracht is %s: er is niets te beoordelen."
                            .formatted(assignment.state().text())));
        }
        if (verdict.accepted() == null) {
            return List.of(new Refusal("verdict", "Kies wat er met deze opdracht gebeurt."));
        }
        return verdict.accepted()
                ? new Parts().note("remarks", verdict.remarks()).refusals()
                : new Parts()
                        .text("remarks", verdict.remarks(), "Schrijf wat er moet veranderen.")
                        .note("remarks", verdict.remarks())
                        .refusals();
    }

    /** Accepts the newest version or sends it back. What an accepted elaboration needs goes on to the portfolio (S37). */
    public void review(Verdict verdict) {
        if (!refusals(verdict).isEmpty()) {
            throw new IllegalStateException("A verdict on " + verdict.assignment() + " cannot be taken");
        }
        DeliverableVersion newest = latest(verdict.assignment()).orElseThrow();
        deliverables.review(verdict.assignment(), newest.version(), verdict, clock.instant());
        if (verdict.accepted()) {
            handOn(get(verdict.assignment()), newest.content());
            assignments.settle(verdict.assignment(), AssignmentState.ACCEPTED, verdict.by(), null, clock.instant());
        } else {
            assignments.state(verdict.assignment(), AssignmentState.RETURNED);
        }
    }

    private void handOn(Assignment assignment, Content content) {
        if (content instanceof ElaborationDraft draft) {
            portfolio.elaborate(new Elaboration(
                    assignment.roadmap(),
                    assignment.opdracht(),
                    assignment.pilot(),
                    new Needs(draft.budget(), draft.headcount(), draft.resources())));
        }
    }

    /**
     * Closes an assignment that is still open: the pilots' period is over, the pilot stopped, the plan dropped it. What
     * was handed in stays. One that is settled stays as it is.
     *
     * @param reason why, in Dutch
     * @param by the user id of who decided that; null when the roadmap did
     * @return whether it was open
     */
    public boolean close(String number, String reason, String by) {
        assignments.hold(number);
        if (!get(number).open()) {
            return false;
        }
        assignments.settle(number, AssignmentState.CLOSED, by, reason, clock.instant());
        return true;
    }

    /** Lets the due date of an open assignment follow the plan in force. */
    public void follow(String number) {
        assignments.hold(number);
        Assignment assignment = get(number);
        boolean planned =
                roadmaps.homework(assignment.roadmap(), assignment.homework()).isPresent();
        if (assignment.open() && planned) {
            assignments.due(number, dueDates.of(assignment));
        }
    }

    /**
     * The next follow-up of an assignment: reminders seven and two working days before the due day, and the coordinator
     * one working day after it, or after the day on which it was sent back late. It lies in the past when the machine was
     * off or the due date came closer. Empty when none is left. Holds the assignment, so that no verdict falls meanwhile.
     */
    public Optional<Chase> nextChase(String number) {
        assignments.hold(number);
        return chasing.next(get(number));
    }

    /**
     * Notes that the follow-up whose moment has come is done.
     *
     * @return what has to be sent; empty when no moment has come yet, and while the deliverable waits for review
     */
    public Optional<Chase.Kind> chase(String number) {
        assignments.hold(number);
        Instant now = clock.instant();
        Optional<Chase.Kind> due =
                nextChase(number).filter(chase -> !chase.at().isAfter(now)).map(Chase::kind);
        due.ifPresent(kind -> assignments.chase(number, kind, now));
        return due.filter(kind -> get(number).state() != AssignmentState.DELIVERED);
    }

    private LocalDate today(Assignment assignment) {
        return LocalDate.ofInstant(
                clock.instant(), roadmaps.get(assignment.roadmap()).programme().zone());
    }
}

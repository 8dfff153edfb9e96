package be.pilootloket.assignment;

import be.pilootloket.programme.Refusal;
import be.pilootloket.programme.Texts;
import be.pilootloket.roadmap.RoadmapDesk;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the coordinator no longer asks an assignment. */
@Service
@Transactional
public class WaiverDesk {

    private static final String FIELD = "assignment";

    private final Assignments stored;
    private final AssignmentDesk assignments;
    private final RoadmapDesk roadmaps;
    private final Clock clock;

    WaiverDesk(Assignments stored, AssignmentDesk assignments, RoadmapDesk roadmaps, Clock clock) {
        this.stored = stored;
        this.assignments = assignments;
        this.roadmaps = roadmaps;
        this.clock = clock;
    }

    /** Why an assignment cannot be waived; the fields are those of {@link Waiver}. Holds the assignment. */
    public List<Refusal> refusals(Waiver waiver) {
        meant(waiver).ifPresent(assignment -> stored.hold(assignment.number()));
        List<Refusal> refusals = new ArrayList<>();
        Optional<Assignment> meant = meant(waiver);
        if (meant.isEmpty()) {
            refusals.add(unknown(waiver));
        } else if (!meant.get().open()) {
            refusals.add(new Refusal(
                    FIELD,
                    "Deze opdracht is al %s.".formatted(meant.get().state().text())));
        }
        refusals.addAll(new Parts()
                .text("reason", waiver.reason(), "Schrijf waarom deze opdracht niet meer gevraagd wordt.")
                .note("reason", waiver.reason())
                .refusals());
        return List.copyOf(refusals);
    }

    /**
     * No longer asks an assignment; gives it. What was handed in stays.
     *
     * @throws IllegalStateException when {@link #refusals} is not empty
     */
    public Assignment waive(Waiver waiver) {
        if (!refusals(waiver).isEmpty()) {
            throw new IllegalStateException("Assignment " + waiver.assignment() + " cannot be waived");
        }
        String number = meant(waiver).orElseThrow().number();
        stored.settle(
                number, AssignmentState.WAIVED, waiver.by(), waiver.reason().strip(), clock.instant());
        return assignments.get(number);
    }

    /** Empty when there is none, or more than one. */
    private Optional<Assignment> meant(Waiver waiver) {
        List<Assignment> found = matching(waiver);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private List<Assignment> matching(Waiver waiver) {
        if (named(waiver)) {
            return assignments.find(waiver.assignment()).stream().toList();
        }
        if (Texts.missing(waiver.roadmap()) || Texts.missing(waiver.pilot()) || Texts.missing(waiver.homework())) {
            return List.of();
        }
        return roadmaps.find(waiver.roadmap()).stream()
                .flatMap(roadmap -> assignments.of(roadmap.code()).stream())
                .filter(assignment -> isOneOf(waiver.pilot(), assignment.pilot(), assignment.pilotName()))
                .filter(assignment -> isOneOf(waiver.homework(), assignment.homework(), assignment.label()))
                .toList();
    }

    private Refusal unknown(Waiver waiver) {
        if (named(waiver)) {
            return new Refusal(
                    FIELD, "Er is geen opdracht met het nummer \"%s\".".formatted(Texts.shown(waiver.assignment())));
        }
        if (Texts.missing(waiver.roadmap())) {
            return new Refusal(FIELD, "Vul het nummer van de opdracht in, of het traject, de piloot en het huiswerk.");
        }
        if (roadmaps.find(waiver.roadmap()).isEmpty()) {
            return new Refusal("roadmap", "Er is geen traject \"%s\".".formatted(Texts.shown(waiver.roadmap())));
        }
        List<Assignment> found = matching(waiver);
        List<Assignment> choice =
                found.isEmpty() ? assignments.of(roadmaps.get(waiver.roadmap()).code()) : found;
        String open =
                choice.stream().filter(Assignment::open).map(Assignment::number).collect(Collectors.joining(", "));
        return new Refusal(
                FIELD,
                open.isEmpty()
                        ? "Er staat in dit traject geen opdracht open."
                        : "Vul het nummer in van één opdracht die openstaat: %s.".formatted(open));
    }

    private static boolean named(Waiver waiver) {
        return !Texts.missing(waiver.assignment());
    }

    private static boolean isOneOf(String typed, String code, String name) {
        return typed.strip().equalsIgnoreCase(code) || typed.strip().equalsIgnoreCase(name);
    }
}

package be.pilootloket.portfolio;

import be.pilootloket.pilot.Pilot;
import be.pilootloket.pilot.PilotDesk;
import be.pilootloket.programme.Refusal;
import be.pilootloket.programme.Texts;
import be.pilootloket.roadmap.RoadmapDesk;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second phase, Opdrachten: the collective list with its template, what each opdracht takes, and which pilots elaborate
 * it.
 */
@Service
@Transactional
public class PortfolioDesk {

    private static final String OPDRACHTEN = "opdrachten";

    private final Opdrachten opdrachten;
    private final Outcomes outcomes;
    private final ListCheck check;
    private final PilotDesk pilots;
    private final RoadmapDesk roadmaps;
    private final Clock clock;

    PortfolioDesk(
            Opdrachten opdrachten,
            Outcomes outcomes,
            ListCheck check,
            PilotDesk pilots,
            RoadmapDesk roadmaps,
            Clock clock) {
        this.opdrachten = opdrachten;
        this.outcomes = outcomes;
        this.check = check;
        this.pilots = pilots;
        this.roadmaps = roadmaps;
        this.clock = clock;
    }

    /** What stays of the third meeting beside the list. */
    record Agreed(String template) {}

    /** What stays of the fourth meeting beside the list. */
    record Prepared(String learningDay) {}

    /** The collective list in order; empty before the third meeting. */
    @Transactional(readOnly = true)
    public List<Opdracht> opdrachten(String roadmap) {
        return opdrachten.of(roadmap);
    }

    /** The opdracht with this number; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<Opdracht> opdracht(String roadmap, String number) {
        return opdrachten(roadmap).stream()
                .filter(opdracht -> opdracht.number().equals(number))
                .findFirst();
    }

    /** The uniform template: what stands in each part of a fiche, in Dutch; empty before the third meeting. */
    @Transactional(readOnly = true)
    public Optional<String> template(String roadmap) {
        return outcomes.latest(roadmap, Agreed.class).map(Agreed::template);
    }

    /** Why the collective list cannot be taken; a roadmap has one. That a pilot elaborates none is refused once, to be confirmed. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(String roadmap, NewPortfolio typed) {
        return opdrachten(roadmap).isEmpty()
                ? check.refusals(roadmap, typed)
                : List.of(new Refusal(OPDRACHTEN, "Dit traject heeft al een collectieve opdrachtenlijst."));
    }

    /** Records the collective list, the template, the resources and the allocation (S34-S36). */
    public void record(Minute minute, NewPortfolio typed) {
        roadmaps.hold(minute.roadmap());
        demand(refusals(minute.roadmap(), typed), minute.meeting());
        Instant now = clock.instant();
        outcomes.add(minute, new Agreed(typed.template().strip()), now);
        int number = 0;
        for (NewOpdracht opdracht : typed.opdrachten()) {
            number++;
            opdrachten.add(minute.roadmap(), number, opdracht);
            for (String pilot : new HashSet<>(opdracht.pilots())) {
                opdrachten.allocate(minute.roadmap(), number, pilot, minute.by(), null, now);
            }
        }
    }

    /** Which pilot elaborates which opdracht now; one elaboration is asked of each (S37). */
    @Transactional(readOnly = true)
    public List<Allocation> elaborations(String roadmap) {
        return opdrachten(roadmap).stream()
                .flatMap(opdracht -> opdracht.allocations().stream())
                .filter(Allocation::holds)
                .toList();
    }

    /** The opdrachten that a pilot elaborates now, in the order of the list. */
    @Transactional(readOnly = true)
    public List<Opdracht> of(String roadmap, String pilot) {
        return opdrachten(roadmap).stream()
                .filter(opdracht -> opdracht.pilots().contains(pilot))
                .toList();
    }

    /** The open pilots that elaborate no opdracht, by number; everyone before the third meeting. */
    @Transactional(readOnly = true)
    public List<Pilot> without(String roadmap) {
        Set<String> busy = elaborations(roadmap).stream().map(Allocation::pilot).collect(Collectors.toSet());
        return pilots.open(roadmap).stream()
                .filter(pilot -> !busy.contains(pilot.number()))
                .toList();
    }

    /**
     * Keeps what a pilot found that it needs, when its elaboration is accepted. Nothing happens when the opdracht was taken
     * from it meanwhile.
     */
    public void elaborate(Elaboration elaboration) {
        opdrachten.elaborated(elaboration, clock.instant());
    }

    /** What the opdrachten take, per opdracht, per pilot and together; of allocations that hold. */
    @Transactional(readOnly = true)
    public Totals totals(String roadmap) {
        List<Allocation> holding = elaborations(roadmap);
        return new Totals(sums(holding, Allocation::opdracht), sums(holding, Allocation::pilot), Sum.of(holding));
    }

    /** Why the integration of the elaborations cannot be taken. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(String roadmap, Integration typed) {
        Words words = new Words()
                .text("learningDay", typed.learningDay(), "Schrijf hoe de leer- en deeldag wordt voorbereid.");
        typed.notes().forEach((number, note) -> {
            Optional<Opdracht> opdracht = opdracht(roadmap, number);
            if (opdracht.isEmpty()) {
                words.refuse("integrations", "Kies op elke rij een opdracht van de lijst.");
            } else {
                words.limit(
                        "integrations", note, Words.LONGEST_TEXT, opdracht.get().title() + ": ");
            }
        });
        return words.refusals();
    }

    /** Records what the elaborations come to together, per opdracht, and how the learning day is prepared (S38). */
    public void record(Minute minute, Integration typed) {
        roadmaps.hold(minute.roadmap());
        demand(refusals(minute.roadmap(), typed), minute.meeting());
        outcomes.add(minute, new Prepared(typed.learningDay().strip()), clock.instant());
        typed.notes().forEach((number, note) -> {
            if (!Texts.missing(note)) {
                opdrachten.integrate(minute.roadmap(), number, note.strip());
            }
        });
    }

    /** How the learning day is prepared, in Dutch; empty before the fourth meeting. */
    @Transactional(readOnly = true)
    public Optional<String> preparation(String roadmap) {
        return outcomes.latest(roadmap, Prepared.class).map(Prepared::learningDay);
    }

    /**
     * Why opdrachten cannot be reallocated so; the fields are {@code reason}, {@code reallocations}, and {@code
     * reallocations[0].pilot} for the first opdracht of the stopped pilot. Only open pilots can take over, and no opdracht
     * stays without one as long as a pilot is under way.
     */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(Reallocation typed) {
        return check.refusals(typed, of(typed.roadmap(), typed.stopped()));
    }

    /**
     * Takes every opdracht from a pilot that stopped and gives it to others (D23).
     *
     * @return the new allocations, of each of which an elaboration is to be asked
     */
    public List<Allocation> reallocate(Reallocation typed) {
        roadmaps.hold(typed.roadmap());
        demand(refusals(typed), typed.stopped());
        Instant now = clock.instant();
        List<Allocation> added = new ArrayList<>();
        for (Opdracht opdracht : of(typed.roadmap(), typed.stopped())) {
            int number = Integer.parseInt(opdracht.number());
            opdrachten.end(typed.roadmap(), number, typed.stopped(), now);
            for (String pilot : new HashSet<>(typed.to().getOrDefault(opdracht.number(), List.of()))) {
                if (!opdracht.pilots().contains(pilot)) {
                    opdrachten.allocate(
                            typed.roadmap(),
                            number,
                            pilot,
                            typed.by(),
                            typed.reason().strip(),
                            now);
                    added.add(new Allocation(
                            opdracht.number(),
                            pilot,
                            opdracht.needs(),
                            null,
                            null,
                            typed.reason().strip()));
                }
            }
        }
        return added;
    }

    private static Map<String, Sum> sums(List<Allocation> allocations, Function<Allocation, String> by) {
        return allocations.stream()
                .collect(Collectors.groupingBy(by, Collectors.collectingAndThen(Collectors.toList(), Sum::of)));
    }

    private static void demand(List<Refusal> refusals, String of) {
        if (!refusals.isEmpty()) {
            throw new IllegalStateException("What is decided at " + of + " cannot be recorded: " + refusals);
        }
    }
}

package be.pilootloket.selection;

import be.pilootloket.call.CallDesk;
import be.pilootloket.candidacy.Candidacy;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.evidence.Deed;
import be.pilootloket.evidence.Ledger;
import be.pilootloket.programme.Criterion;
import be.pilootloket.programme.Programme;
import be.pilootloket.programme.Refusal;
import be.pilootloket.programme.Zone;
import be.pilootloket.selection.Places.Place;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where dossiers are ranked, ties broken and the selection decided. What becomes of a declined place is {@link OfferDesk}'s. */
@Service
@Transactional
public class SelectionDesk {

    private final Places places;
    private final JuryDesk jury;
    private final CallDesk calls;
    private final CandidacyDesk candidacies;
    private final Ledger ledger;
    private final Clock clock;

    SelectionDesk(Places places, JuryDesk jury, CallDesk calls, CandidacyDesk candidacies, Ledger ledger, Clock clock) {
        this.places = places;
        this.jury = jury;
        this.calls = calls;
        this.candidacies = candidacies;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** How many admissible dossiers of a call do not have all their assessments yet. */
    public int unassessed(String callCode) {
        return withoutAssessments(callCode).size();
    }

    private List<String> withoutAssessments(String callCode) {
        int readers = programme(callCode).readersPerDossier();
        Map<String, Integer> assessments = jury.assessed(callCode);
        return candidacies.admissible(callCode).stream()
                .map(Candidacy::number)
                .filter(number -> assessments.getOrDefault(number, 0) < readers)
                .toList();
    }

    /**
     * The admissible dossiers of a call from best to last, by their weighted totals (S5). A dossier without assessments
     * counts as 0. Before the decision it follows withdrawals; afterwards nothing changes it any more.
     */
    public Ranking rank(String callCode) {
        Programme programme = programme(callCode);
        Map<String, List<Assessment>> assessments = jury.assessmentsOf(callCode);
        return Ranking.of(
                programme.capacity(),
                candidacies.admissible(callCode).stream()
                        .map(candidacy -> contender(
                                candidacy, programme, assessments.getOrDefault(candidacy.number(), List.of())))
                        .toList(),
                places.orders(callCode));
    }

    /** Whether a tie at the cut-off waits for the decision-maker (D8). */
    public boolean tied(String callCode) {
        return rank(callCode).tied();
    }

    /**
     * The dossiers that are level at the cut-off, without anything that tells whose they are (D8), in an order that says
     * nothing; empty when there is no such tie.
     */
    public List<TiedDossier> tiedDossiers(String callCode) {
        Programme programme = programme(callCode);
        return rank(callCode).tie().stream()
                .map(entry -> Anonymity.of(programme, candidacies.get(entry.number()))
                        .dossier(entry.total(), jury.assessments(entry.number())))
                .sorted((a, b) -> a.label().compareTo(b.label()))
                .toList();
    }

    /** Why a tie-break cannot be taken; the fields are {@code order} and {@code reason}. Holds the call. */
    public List<Refusal> refusals(TieBreak tieBreak) {
        calls.hold(tieBreak.callCode());
        List<String> labels = tiedDossiers(tieBreak.callCode()).stream()
                .map(TiedDossier::label)
                .toList();
        if (labels.isEmpty()) {
            return List.of(new Refusal("order", "Er is geen gelijke stand aan de grens (meer)."));
        }
        List<Refusal> refusals = new ArrayList<>();
        List<String> order = tieBreak.order();
        if (order.size() != labels.size() || !Set.copyOf(labels).equals(new HashSet<>(order))) {
            refusals.add(new Refusal(
                    "order", "Zet elk dossier precies één keer in de volgorde: " + String.join(", ", labels) + "."));
        }
        Words.refusal("reason", "De reden van de volgorde", tieBreak.reason()).ifPresent(refusals::add);
        return refusals;
    }

    /** Records the order of the dossiers that are level at the cut-off, with its reason. */
    public void breakTie(TieBreak tieBreak) {
        Map<String, String> numbers = rank(tieBreak.callCode()).tie().stream()
                .collect(Collectors.toMap(entry -> Anonymity.label(entry.number()), Ranked::number));
        List<String> order = tieBreak.order().stream().map(numbers::get).toList();
        long broken =
                places.breakTie(tieBreak.callCode(), order, tieBreak.reason().strip(), tieBreak.by(), clock.instant());
        ledger.note(
                Deed.TIE_BROKEN,
                tieBreak.callCode(),
                tieBreak.callCode(),
                tieBreak.by(),
                Map.of("tieBreak", String.valueOf(broken), "order", String.join(" ", order)));
    }

    /** What the decision-maker should know before deciding, in Dutch; empty when there is nothing special. */
    public List<String> remarks(String callCode) {
        Ranking ranking = rank(callCode);
        List<String> remarks = new ArrayList<>();
        if (ranking.entries().size() < ranking.capacity()) {
            remarks.add("Er zijn " + ranking.entries().size() + " kandidaturen voor " + ranking.capacity()
                    + " plaatsen. Geef een reden als u minder dan " + ranking.capacity() + " projecten kiest.");
        }
        sharedZones(ranking, ranking.entries().stream().map(Ranked::number).toList())
                .forEach((zone, numbers) -> remarks.add(String.join(" en ", numbers) + " zijn voor dezelfde zone: "
                        + zone + ". Geef een reden als u er meer dan één van kiest."));
        return remarks;
    }

    /**
     * Why a decision cannot be taken; the fields are {@code verdicts}, {@code belowCapacityReason}, {@code
     * sameZoneReason} and {@code deviationReason}. Holds the call, so that nobody withdraws between the answer and the
     * decision.
     */
    public List<Refusal> refusals(Decision decision) {
        String callCode = decision.callCode();
        calls.hold(callCode);
        if (places.decided(callCode)) {
            return List.of(new Refusal("verdicts", "De selectie van deze oproep is al beslist."));
        }
        List<Refusal> obstacles = obstacles(callCode);
        if (!obstacles.isEmpty()) {
            return obstacles;
        }
        Ranking ranking = rank(callCode);
        List<Refusal> refusals = new ArrayList<>(refusals(decision.verdicts(), ranking));
        List<String> selected = decision.verdicts().stream()
                .filter(Verdict::selected)
                .map(Verdict::number)
                .toList();
        if (selected.size() > ranking.capacity()) {
            refusals.add(new Refusal(
                    "verdicts",
                    "U koos " + selected.size() + " projecten. Er zijn " + ranking.capacity() + " plaatsen."));
        }
        if (selected.size() < ranking.capacity()) {
            Words.refusal(
                            "belowCapacityReason",
                            "De reden waarom u niet alle plaatsen invult",
                            decision.belowCapacityReason())
                    .ifPresent(refusals::add);
        }
        if (!sharedZones(ranking, selected).isEmpty()) {
            Words.refusal(
                            "sameZoneReason",
                            "De reden waarom u twee projecten van één zone kiest",
                            decision.sameZoneReason())
                    .ifPresent(refusals::add);
        }
        if (deviates(ranking, selected)) {
            Words.refusal("deviationReason", "De reden waarom u van de rangorde afwijkt", decision.deviationReason())
                    .ifPresent(refusals::add);
        }
        return refusals;
    }

    /** What must be done before the ranking stands; the field is {@code verdicts}. */
    List<Refusal> obstacles(String callCode) {
        List<String> unread = withoutAssessments(callCode);
        if (!unread.isEmpty()) {
            return List.of(new Refusal(
                    "verdicts", "Nog niet alle dossiers zijn beoordeeld: " + String.join(", ", unread) + "."));
        }
        List<String> awaited =
                candidacies.awaited(callCode).stream().map(Candidacy::number).toList();
        if (!awaited.isEmpty()) {
            return List.of(new Refusal(
                    "verdicts",
                    "Nog niet beslist of dit dossier ontvankelijk is: " + String.join(", ", awaited)
                            + ". Doe dat eerst."));
        }
        return tied(callCode)
                ? List.of(new Refusal("verdicts", "Beslis eerst over de gelijke stand aan de grens."))
                : List.of();
    }

    private static List<Refusal> refusals(List<Verdict> verdicts, Ranking ranking) {
        List<Refusal> refusals = new ArrayList<>();
        Set<String> open =
                ranking.entries().stream().map(Ranked::number).collect(Collectors.toCollection(HashSet::new));
        for (Verdict verdict : verdicts) {
            if (open.remove(verdict.number())) {
                Words.refusal("verdicts", "De motivering van " + verdict.number(), verdict.motivation())
                        .ifPresent(refusals::add);
            } else {
                refusals.add(new Refusal(
                        "verdicts",
                        verdict.number() + " staat er twee keer, of is geen kandidatuur van deze selectie."));
            }
        }
        open.stream()
                .sorted()
                .forEach(number ->
                        refusals.add(new Refusal("verdicts", "De beslissing over " + number + " ontbreekt.")));
        return refusals;
    }

    /** Records the decision on every admissible candidacy. A second one for the same call fails. */
    public void decide(Decision decision) {
        calls.hold(decision.callCode());
        Ranking ranking = rank(decision.callCode());
        places.decide(decision, ranking, clock.instant());
        note(Deed.SELECTION_DECIDED, decision, decision.callCode(), Map.of());
        ranking.entries().forEach(entry -> note(decision, entry));
    }

    private void note(Decision decision, Ranked entry) {
        boolean selected = decision.verdict(entry.number()).orElseThrow().selected();
        note(
                Deed.VERDICT_GIVEN,
                decision,
                entry.number(),
                Map.of("rank", String.valueOf(entry.rank()), "selected", String.valueOf(selected)));
    }

    private void note(Deed deed, Decision decision, String about, Map<String, String> facts) {
        ledger.note(deed, decision.callCode(), about, decision.by(), facts);
    }

    /** Whether the selection of a call is decided. */
    public boolean decided(String callCode) {
        return places.decided(callCode);
    }

    /** The candidacies that become a pilot as things stand, by rank: selected or offered a place, and not declined. */
    public List<String> holders(String callCode) {
        return places.of(callCode).stream()
                .filter(Place::held)
                .map(Place::number)
                .filter(number -> candidacies.get(number).state() != Candidacy.State.WITHDRAWN)
                .toList();
    }

    /** The candidacies that the decision is about, by rank; empty before it is taken. */
    public List<String> ranked(String callCode) {
        return places.of(callCode).stream().map(Place::number).toList();
    }

    /** Whether a candidacy without a place can still be offered one, because another candidate could give its own up. */
    public boolean placePossible(String number) {
        return places.find(number)
                .filter(place -> !place.selected())
                .map(place -> !holders(place.callCode()).isEmpty() || vacant(place.callCode()))
                .orElse(false);
    }

    private boolean vacant(String callCode) {
        return places.of(callCode).stream().anyMatch(Place::vacant);
    }

    /** How a candidacy ended; empty while that is open, and for one that was withdrawn. */
    public Optional<Outcome> outcomeOf(String number) {
        return selected(number).or(() -> candidacies.find(number).flatMap(SelectionDesk::settled));
    }

    /** As {@link #outcomeOf(String)}, of a candidacy that was read already. */
    public Optional<Outcome> outcomeOf(Candidacy candidacy) {
        return selected(candidacy.number()).or(() -> settled(candidacy));
    }

    /** How each candidacy ended that the decision is about, by number; empty before it is taken. */
    public Map<String, Outcome> outcomes(String callCode) {
        return places.of(callCode).stream().collect(Collectors.toMap(Place::number, SelectionDesk::outcome));
    }

    private Optional<Outcome> selected(String number) {
        return places.find(number).map(SelectionDesk::outcome);
    }

    private static Outcome outcome(Place place) {
        return new Outcome(
                place.number(),
                place.selected() ? Outcome.Kind.SELECTED : Outcome.Kind.REJECTED,
                place.motivation(),
                place.offered(),
                place.offerReason(),
                place.declined());
    }

    private static Optional<Outcome> settled(Candidacy candidacy) {
        if (candidacy.state() != Candidacy.State.SETTLED || candidacy.admissible()) {
            return Optional.empty();
        }
        boolean late = candidacy.outcome() == Candidacy.Outcome.LATE;
        be.pilootloket.candidacy.Decision taken = late ? candidacy.lateness() : candidacy.admissibility();
        return Optional.of(new Outcome(
                candidacy.number(),
                late ? Outcome.Kind.LATE : Outcome.Kind.INADMISSIBLE,
                taken == null ? null : taken.reason(),
                false,
                null,
                false));
    }

    private Programme programme(String callCode) {
        return calls.get(callCode).definition();
    }

    private static Contender contender(Candidacy candidacy, Programme programme, List<Assessment> assessments) {
        String zone = candidacy.dossier().zone();
        return new Contender(
                candidacy.number(),
                candidacy.dossier().initiator().organisation(),
                candidacy.dossier().title(),
                zone,
                programme.areas().find(zone).map(Zone::name).orElse(zone),
                total(assessments, programme.criteria()));
    }

    private static Total total(List<Assessment> assessments, List<Criterion> criteria) {
        if (assessments.isEmpty()) {
            return Total.NONE;
        }
        Map<String, Integer> weights = criteria.stream().collect(Collectors.toMap(Criterion::code, Criterion::weight));
        long points = assessments.stream()
                .map(Assessment::scores)
                .flatMap(Collection::stream)
                .mapToLong(score -> (long) score.score() * weights.getOrDefault(score.criterion(), 0))
                .sum();
        return new Total(BigDecimal.valueOf(points), assessments.size());
    }

    /** The candidacies per zone's name, for the zones with more than one of these numbers. */
    private static Map<String, List<String>> sharedZones(Ranking ranking, List<String> numbers) {
        Map<String, List<String>> shared = ranking.entries().stream()
                .filter(entry -> numbers.contains(entry.number()))
                .collect(Collectors.groupingBy(
                        Ranked::zoneName, TreeMap::new, Collectors.mapping(Ranked::number, Collectors.toList())));
        shared.values().removeIf(list -> list.size() < 2);
        return shared;
    }

    private static boolean deviates(Ranking ranking, List<String> selected) {
        int worst = ranking.entries().stream()
                .filter(entry -> selected.contains(entry.number()))
                .mapToInt(Ranked::rank)
                .max()
                .orElse(0);
        return ranking.entries().stream().anyMatch(entry -> entry.rank() < worst && !selected.contains(entry.number()));
    }
}

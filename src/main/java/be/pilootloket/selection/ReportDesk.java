package be.pilootloket.selection;

import be.pilootloket.call.Call;
import be.pilootloket.call.CallDesk;
import be.pilootloket.candidacy.Candidacy;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.evidence.Ledger;
import be.pilootloket.programme.Refusal;
import be.pilootloket.selection.SelectionReport.Ended;
import be.pilootloket.selection.SelectionReport.Line;
import be.pilootloket.selection.SelectionReport.Other;
import be.pilootloket.selection.SelectionReport.Reviewed;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where all that a selection rests on is brought together, for whoever signs it. */
@Service
@Transactional(readOnly = true)
public class ReportDesk {

    private final SelectionDesk selection;
    private final JuryDesk jury;
    private final Readings readings;
    private final Proceedings proceedings;
    private final Appeals appeals;
    private final CandidacyDesk candidacies;
    private final CallDesk calls;
    private final Ledger ledger;
    private final Clock clock;

    ReportDesk(
            SelectionDesk selection,
            JuryDesk jury,
            Readings readings,
            Proceedings proceedings,
            Appeals appeals,
            CandidacyDesk candidacies,
            CallDesk calls,
            Ledger ledger,
            Clock clock) {
        this.selection = selection;
        this.jury = jury;
        this.readings = readings;
        this.proceedings = proceedings;
        this.appeals = appeals;
        this.candidacies = candidacies;
        this.calls = calls;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Why there is no report yet: until the ranking stands, and as long as a tie at the cut-off must be broken without
     * knowing whose dossiers they are (D8). Empty from the decision on.
     */
    public List<Refusal> refusals(String callCode) {
        if (selection.decided(callCode)) {
            return List.of();
        }
        return candidacies.admissible(callCode).isEmpty()
                ? List.of(new Refusal("verdicts", "Er is geen ontvankelijke kandidatuur om te rangschikken."))
                : selection.obstacles(callCode);
    }

    /** Whether this person may read it: not a reader from whom the scores of the others are kept. */
    public boolean open(String callCode, String user) {
        return readings.ofCall(callCode).stream().noneMatch(reading -> reading.closedTo(user));
    }

    /**
     * The report as things stand now.
     *
     * @throws IllegalStateException when {@link #refusals} is not empty
     */
    public SelectionReport of(String callCode) {
        if (!refusals(callCode).isEmpty()) {
            throw new IllegalStateException("The ranking of " + callCode + " does not stand yet");
        }
        Call call = calls.get(callCode);
        List<Reading> turns = readings.ofCall(callCode);
        Map<String, Integer> numbers = numbered(turns);
        List<Candidacy> all = candidacies.of(callCode);
        return new SelectionReport(
                call,
                clock.instant(),
                ledger.seal(),
                numbers.size(),
                selection.rank(callCode).entries().stream()
                        .map(ranked -> reviewed(ranked, call, numbers))
                        .toList(),
                all.stream()
                        .filter(candidacy -> !candidacy.admissible())
                        .map(this::other)
                        .toList(),
                ended(turns, numbers, proceedings.handovers(callCode)),
                proceedings.ties(callCode),
                proceedings.decision(callCode).orElse(null),
                proceedings.vacated(callCode),
                all.stream()
                        .flatMap(candidacy -> appeals.of(candidacy.number()).stream())
                        .toList());
    }

    /** Every reader's number in the report: in the order of their first dossier, which stays the same. */
    private static Map<String, Integer> numbered(List<Reading> turns) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        turns.forEach(turn -> numbers.putIfAbsent(turn.reader(), numbers.size() + 1));
        return numbers;
    }

    private Reviewed reviewed(Ranked ranked, Call call, Map<String, Integer> numbers) {
        List<Assessment> assessments = jury.assessments(ranked.number());
        List<Line> lines = call.definition().criteria().stream()
                .map(criterion -> new Line(
                        criterion,
                        assessments.stream()
                                .flatMap(assessment -> assessment.scores().stream())
                                .filter(score -> score.criterion().equals(criterion.code()))
                                .toList()))
                .toList();
        return new Reviewed(
                ranked,
                candidacies.get(ranked.number()),
                assessments.stream()
                        .map(assessment -> numbers.get(assessment.reader()))
                        .toList(),
                lines,
                selection.decided(call.code())
                        ? selection.outcomeOf(ranked.number()).orElse(null)
                        : null);
    }

    private Other other(Candidacy candidacy) {
        Optional<Outcome> outcome = selection.outcomeOf(candidacy.number());
        String result = switch (candidacy.state()) {
            case RECEIVED -> "nog niet beslist";
            case WITHDRAWN -> "ingetrokken door de kandidaat";
            case CANCELLED -> "vervallen met de oproep";
            case SETTLED -> outcome.map(Outcome::kind).map(Outcome.Kind::label).orElse("afgehandeld");
        };
        return new Other(candidacy, result, outcome.map(Outcome::motivation).orElse(null));
    }

    private static List<Ended> ended(List<Reading> turns, Map<String, Integer> numbers, Map<Long, String> handovers) {
        Map<String, List<Integer>> scored = turns.stream()
                .filter(turn -> turn.assessedAt() != null)
                .collect(Collectors.groupingBy(
                        Reading::number, Collectors.mapping(turn -> numbers.get(turn.reader()), Collectors.toList())));
        return turns.stream()
                .filter(Reading::ended)
                .map(turn -> new Ended(
                        turn.number(),
                        numbers.get(turn.reader()),
                        turn.conflicted(),
                        turn.conflicted() ? turn.conflictReason() : handovers.get(turn.id()),
                        turn.conflicted() ? turn.declaredAt() : turn.handedOverAt(),
                        scored.getOrDefault(turn.number(), List.of())))
                .toList();
    }
}

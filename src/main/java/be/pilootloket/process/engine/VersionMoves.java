package be.pilootloket.process.engine;

import be.pilootloket.evidence.Deed;
import be.pilootloket.evidence.Entry;
import be.pilootloket.evidence.Ledger;
import be.pilootloket.programme.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.batch.BatchStatistics;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings running instances to another version of their model. The engine does it one by one in the background: what fails
 * stays in its own version and stands among the incidents. Nobody may do it by the web apps; here it is previewed and noted.
 */
@Service
public class VersionMoves {

    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String COUNT = "instances";
    private static final String WHY = "reason";
    private static final String BATCH = "batch";

    private final ProcessEngine engine;
    private final ModelVersions versions;
    private final Unrestricted unrestricted;
    private final Ledger ledger;

    VersionMoves(ProcessEngine engine, ModelVersions versions, Unrestricted unrestricted, Ledger ledger) {
        this.engine = engine;
        this.versions = versions;
        this.unrestricted = unrestricted;
        this.ledger = ledger;
    }

    /**
     * A move that was ordered.
     *
     * @param noted the deed in the chain: who and when
     * @param count how many instances it was about
     * @param why null for a reason that this version does not know
     * @param progress empty when it is over
     */
    public record Ordered(Entry noted, Move move, int count, MoveReason why, Optional<MoveProgress> progress) {}

    /** Why nothing can be moved so; empty when it can. */
    public List<Refusal> refusals(Move move) {
        Optional<MovePlan> plan = versions.plan(move);
        if (plan.isEmpty()) {
            return List.of(new Refusal("to", "Kies twee verschillende versies van hetzelfde model."));
        }
        if (plan.get().moving() == 0) {
            return List.of(new Refusal("from", "Er loopt niets in deze versie dat naar de andere kan."));
        }
        return ordered(move.model()).stream()
                        .flatMap(earlier -> earlier.progress().stream())
                        .anyMatch(MoveProgress::busy)
                ? List.of(new Refusal("model", "Er loopt nog een overzetting van dit model. Wacht tot ze klaar is."))
                : List.of();
    }

    /**
     * Orders the move and notes it.
     *
     * @param by the user id of the administrator
     * @return how many instances go
     * @throws IllegalArgumentException when {@link #refusals} has an answer
     */
    @Transactional
    public int order(Move move, MoveReason why, String by) {
        refusals(move).stream().findFirst().ifPresent(refusal -> {
            throw new IllegalArgumentException(refusal.sentence());
        });
        return unrestricted.ask(() -> {
            List<String> going = new ArrayList<>(versions.movable(move));
            // Without groups: what the engine logs of it would otherwise stand in the chain beside what we note.
            Batch batch = Acting.as(
                    engine,
                    by,
                    List.of(),
                    () -> engine.getRuntimeService()
                            .newMigration(versions.migration(move))
                            .processInstanceIds(going)
                            .executeAsync());
            ledger.note(
                    Deed.INSTANCES_MOVED,
                    null,
                    move.model(),
                    by,
                    Map.of(
                            FROM, String.valueOf(move.from()),
                            TO, String.valueOf(move.to()),
                            COUNT, String.valueOf(going.size()),
                            WHY, why.name(),
                            BATCH, batch.getId()));
            return going.size();
        });
    }

    /** What was ordered for a model, newest first. */
    public List<Ordered> ordered(String model) {
        return ledger.about(model).stream()
                .filter(noted ->
                        noted.known().filter(Deed.INSTANCES_MOVED::equals).isPresent())
                .sorted((one, other) -> Long.compare(other.seq(), one.seq()))
                .map(this::ordered)
                .toList();
    }

    private Ordered ordered(Entry noted) {
        Map<String, String> facts = noted.details();
        return new Ordered(
                noted,
                new Move(noted.about(), Integer.parseInt(facts.get(FROM)), Integer.parseInt(facts.get(TO))),
                Integer.parseInt(facts.get(COUNT)),
                Stream.of(MoveReason.values())
                        .filter(known -> known.name().equals(facts.get(WHY)))
                        .findFirst()
                        .orElse(null),
                progress(facts.get(BATCH)));
    }

    private Optional<MoveProgress> progress(String batch) {
        BatchStatistics found = unrestricted.ask(() -> engine.getManagementService()
                .createBatchStatisticsQuery()
                .batchId(batch)
                .singleResult());
        return Optional.ofNullable(found)
                .map(at -> new MoveProgress(at.getTotalJobs(), at.getCompletedJobs(), at.getFailedJobs()));
    }
}

package be.pilootloket.process.change;

import be.pilootloket.call.CallDesk;
import be.pilootloket.process.Sheet;
import be.pilootloket.roadmap.ChangeDesk;
import be.pilootloket.roadmap.DateChange;
import be.pilootloket.roadmap.Movement;
import be.pilootloket.roadmap.RoadmapDesk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What every form of a change shows: what it is about, and what moves. */
@Component
class ChangeSheet {

    private static final String NOTHING = "–";

    private final ChangeDesk changes;
    private final RoadmapDesk roadmaps;
    private final CallDesk calls;

    ChangeSheet(ChangeDesk changes, RoadmapDesk roadmaps, CallDesk calls) {
        this.changes = changes;
        this.roadmaps = roadmaps;
        this.calls = calls;
    }

    DateChange change(DelegateTask task) {
        return changes.get(task.getExecution().getProcessBusinessKey());
    }

    /** Lays what the change is about. */
    Sheet about(DelegateTask task) {
        DateChange change = change(task);
        return Sheet.of(task)
                .put("subject", subject(change))
                .put("kind", change.kind().code())
                .put("reason", change.reason());
    }

    /** Lays what moves, as things stand now. */
    void movements(DelegateTask task) {
        List<Movement> movements = changes.preview(change(task).number());
        Sheet.of(task)
                .rows("movements", movements.stream().map(ChangeSheet::row).toList());
    }

    private String subject(DateChange change) {
        return change.ofCall()
                ? change.callCode() + ": "
                        + calls.get(change.callCode()).definition().title()
                : change.roadmap() + ": "
                        + roadmaps.get(change.roadmap()).current().label();
    }

    private static Map<String, String> row(Movement movement) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("what", movement.what());
        row.put("whom", movement.whom() == null ? "iedereen" : movement.whom());
        row.put("was", movement.was() == null ? NOTHING : movement.was());
        row.put("becomes", movement.becomes() == null ? "vervalt" : movement.becomes());
        return row;
    }
}

package be.pilootloket.process.change;

import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.Directory;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.roadmap.ChangeDesk;
import be.pilootloket.roadmap.ChangeVerdict;
import be.pilootloket.roadmap.DateChange;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The form of the second person, whoever that is. */
@Component
class VerdictSheet {

    private final ChangeDesk changes;
    private final ChangeSheet sheet;
    private final Directory directory;

    VerdictSheet(ChangeDesk changes, ChangeSheet sheet, Directory directory) {
        this.changes = changes;
        this.sheet = sheet;
        this.directory = directory;
    }

    void lay(DelegateTask task) {
        DateChange change = sheet.change(task);
        sheet.about(task)
                .put("proposedBy", directory.nameOf(change.proposedBy()))
                .lines("warnings", change.warnings());
        sheet.movements(task);
    }

    void record(DelegateTask task) {
        Typed typed = Typed.into(task);
        ChangeVerdict verdict = new ChangeVerdict(
                sheet.change(task).number(), typed.by(), typed.yesOrNo("verdict"), typed.text("remarks"));
        InputRefused.ifAny(changes.refusals(verdict));
        changes.decide(verdict);
        task.setVariable(ChangeProcess.APPROVED, verdict.approved());
    }
}

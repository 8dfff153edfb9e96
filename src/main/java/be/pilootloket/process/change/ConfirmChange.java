package be.pilootloket.process.change;

import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.process.engine.TaskDesk;
import be.pilootloket.roadmap.ChangeDesk;
import be.pilootloket.roadmap.Confirmation;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Where the proposer reads everything that moves before a second person does. */
@Component
class ConfirmChange implements TaskDesk {

    private final ChangeDesk changes;
    private final ChangeSheet sheet;
    private final CallOffice office;

    ConfirmChange(ChangeDesk changes, ChangeSheet sheet, CallOffice office) {
        this.changes = changes;
        this.sheet = sheet;
        this.office = office;
    }

    @Override
    public void lay(DelegateTask task) {
        String number = sheet.change(task).number();
        sheet.about(task).lines("obstacle", changes.obstacles(number)).lines("warnings", changes.warnings(number));
        sheet.movements(task);
    }

    @Override
    public void record(DelegateTask task) {
        Typed typed = Typed.into(task);
        InputRefused.ifAny(office.refusals(sheet.change(task), typed.by()));
        Confirmation confirmation = new Confirmation(
                sheet.change(task).number(), typed.by(), typed.yesOrNo("verdict"), typed.ticked("warningsSeen"));
        InputRefused.ifAny(changes.refusals(confirmation));
        changes.confirm(confirmation);
        task.setVariable(ChangeProcess.CONFIRMED, confirmation.confirmed());
    }
}

package be.pilootloket.process.change;

import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.roadmap.ChangeDesk;
import be.pilootloket.roadmap.DateChange;
import be.pilootloket.roadmap.NewChange;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Takes the wish for other dates and gives it its number. */
@Component
class StartChange implements ExecutionListener {

    private final ChangeDesk changes;
    private final CallOffice office;

    StartChange(ChangeDesk changes, CallOffice office) {
        this.changes = changes;
        this.office = office;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Typed typed = Typed.into(execution);
        NewChange wish = new NewChange(typed.text("code"), typed.text("kind"), typed.text("reason"), typed.by());
        InputRefused.ifAny(typed.refusals(changes.refusals(wish)));
        typed.forget();
        DateChange change = changes.start(wish);
        InputRefused.ifAny(office.refusals(change, wish.by()));
        execution.setProcessBusinessKey(change.number());
        execution.setVariable(ChangeProcess.CALL_CODE, change.callCode());
        execution.setVariable(ChangeProcess.OF_DEADLINE, change.ofDeadline());
        execution.setVariable(ChangeProcess.WITHDRAWN, false);
        execution.setVariable(ChangeProcess.CONFIRMED, false);
        execution.setVariable(ChangeProcess.APPROVED, null);
        execution.setVariable(ChangeProcess.APPLIED, null);
    }
}

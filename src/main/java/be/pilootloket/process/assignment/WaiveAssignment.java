package be.pilootloket.process.assignment;

import be.pilootloket.assignment.Assignment;
import be.pilootloket.assignment.Waiver;
import be.pilootloket.assignment.WaiverDesk;
import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.InputRefused;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The coordinator no longer asks an assignment. */
@Component
class WaiveAssignment implements ExecutionListener {

    private final WaiverDesk waivers;

    WaiveAssignment(WaiverDesk waivers) {
        this.waivers = waivers;
    }

    @Override
    public void notify(DelegateExecution start) {
        Typed typed = Typed.into(start);
        Waiver waiver = new Waiver(
                typed.text("assignment"),
                typed.text("roadmap"),
                typed.text("pilot"),
                typed.text("homework"),
                typed.text("reason"),
                typed.by());
        InputRefused.ifAny(typed.refusals(waivers.refusals(waiver)));
        typed.forget();
        Assignment waived = waivers.waive(waiver);
        start.setProcessBusinessKey(waived.number());
        start.setVariable(AssignmentProcess.CALL_CODE, waived.callCode());
        start.setVariable(AssignmentProcess.ASSIGNMENT, waived.number());
    }
}

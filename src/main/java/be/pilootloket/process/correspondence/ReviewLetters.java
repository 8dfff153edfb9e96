package be.pilootloket.process.correspondence;

import be.pilootloket.correspondence.DispatchDesk;
import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.process.engine.TaskDesk;
import be.pilootloket.programme.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Where staff look at the drafts of a call before a second person does. New ones may join until then. */
@Component
class ReviewLetters implements TaskDesk {

    private final DispatchDesk dispatches;
    private final DispatchSheet sheet;

    ReviewLetters(DispatchDesk dispatches, DispatchSheet sheet) {
        this.dispatches = dispatches;
        this.sheet = sheet;
    }

    @Override
    public void lay(DelegateTask task) {
        sheet.about(task).put("remarks", dispatches.get(sheet.number(task)).remarks());
    }

    @Override
    public void record(DelegateTask task) {
        Typed typed = Typed.into(task);
        InputRefused.ifAny(refusals(typed, sheet.number(task)));
        task.setVariable(DispatchProcess.OFFERED, dispatches.review(sheet.number(task), typed.by()));
    }

    private List<Refusal> refusals(Typed typed, String number) {
        List<Refusal> refusals = new ArrayList<>();
        if (!typed.ticked("looked")) {
            refusals.add(new Refusal("looked", "Bevestig dat u de brieven nakeek."));
        }
        refusals.addAll(dispatches.refusals(number));
        return typed.refusals(refusals);
    }
}

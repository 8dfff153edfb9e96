package be.pilootloket.process.result;

import be.pilootloket.selection.SelectionDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records that a candidate gives its place up. */
@Component
class RecordDecline implements JavaDelegate {

    private final SelectionDesk selection;

    RecordDecline(SelectionDesk selection) {
        this.selection = selection;
    }

    @Override
    public void execute(DelegateExecution task) {
        selection.decline(task.getProcessBusinessKey());
    }
}

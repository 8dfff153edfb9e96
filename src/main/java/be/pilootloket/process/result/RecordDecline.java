package be.pilootloket.process.result;

import be.pilootloket.selection.OfferDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records that a candidate gives its place up. */
@Component
class RecordDecline implements JavaDelegate {

    private final OfferDesk offers;

    RecordDecline(OfferDesk offers) {
        this.offers = offers;
    }

    @Override
    public void execute(DelegateExecution task) {
        offers.decline(task.getProcessBusinessKey());
    }
}

package be.pilootloket.process.call;

import be.pilootloket.process.result.ResultStarter;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the next candidate that a place is offered. */
@Component
class OfferPlace implements JavaDelegate {

    private final ResultStarter results;
    private final OpenOffers offers;

    OfferPlace(ResultStarter results, OpenOffers offers) {
        this.results = results;
        this.offers = offers;
    }

    @Override
    public void execute(DelegateExecution call) {
        String number = (String) call.getVariable(CallProcess.NUMBER);
        results.placeOffered(number);
        call.setVariable(CallProcess.PENDING_OFFERS, offers.count(call.getProcessBusinessKey(), number));
    }
}

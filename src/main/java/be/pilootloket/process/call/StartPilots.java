package be.pilootloket.process.call;

import be.pilootloket.call.CallDesk;
import be.pilootloket.call.Phase;
import be.pilootloket.pilot.PilotDesk;
import be.pilootloket.process.result.ResultStarter;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Starts the pilots (S20), unless a place came free after the call last looked: then the call waits again until that place
 * is decided.
 */
@Component
class StartPilots implements JavaDelegate {

    private final CallDesk calls;
    private final PilotDesk pilots;
    private final ResultStarter results;
    private final OpenOffers offers;

    StartPilots(CallDesk calls, PilotDesk pilots, ResultStarter results, OpenOffers offers) {
        this.calls = calls;
        this.pilots = pilots;
        this.results = results;
        this.offers = offers;
    }

    @Override
    public void execute(DelegateExecution call) {
        int open = offers.count(call.getProcessBusinessKey(), null);
        call.setVariable(CallProcess.PENDING_OFFERS, open);
        call.setVariable(CallProcess.STARTED, open == 0);
        if (open == 0) {
            start(call.getProcessBusinessKey());
        }
    }

    private void start(String callCode) {
        pilots.start(callCode);
        calls.advance(callCode, Phase.STARTED);
        results.pilotsStarted(callCode);
    }
}

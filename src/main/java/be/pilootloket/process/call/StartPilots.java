package be.pilootloket.process.call;

import be.pilootloket.call.CallDesk;
import be.pilootloket.call.Phase;
import be.pilootloket.correspondence.PostOffice;
import be.pilootloket.pilot.PilotDesk;
import be.pilootloket.process.result.ResultStarter;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Starts the pilots (S20), unless a place came free or a candidate came that was not told how it ended (S19) after the
 * call last looked: then the call waits again.
 */
@Component
class StartPilots implements JavaDelegate {

    private final CallDesk calls;
    private final PilotDesk pilots;
    private final ResultStarter results;
    private final OpenOffers offers;
    private final PostOffice post;

    StartPilots(CallDesk calls, PilotDesk pilots, ResultStarter results, OpenOffers offers, PostOffice post) {
        this.calls = calls;
        this.pilots = pilots;
        this.results = results;
        this.offers = offers;
        this.post = post;
    }

    @Override
    public void execute(DelegateExecution call) {
        String code = call.getProcessBusinessKey();
        calls.hold(code);
        int open = offers.count(code, null);
        int untold = post.untold(code);
        boolean ready = open == 0 && untold == 0;
        call.setVariable(CallProcess.PENDING_OFFERS, open);
        call.setVariable(CallProcess.UNTOLD, untold);
        call.setVariable(CallProcess.STARTED, ready);
        if (ready) {
            start(code);
            call.setVariable(
                    CallProcess.HAS_ROADMAP,
                    !calls.get(code).definition().roadmap().isEmpty());
        }
    }

    private void start(String callCode) {
        pilots.start(callCode);
        calls.advance(callCode, Phase.STARTED);
        results.pilotsStarted(callCode);
    }
}

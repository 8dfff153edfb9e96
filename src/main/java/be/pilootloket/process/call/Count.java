package be.pilootloket.process.call;

import be.pilootloket.call.CallDesk;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.correspondence.PostOffice;
import be.pilootloket.selection.SelectionDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * How far a call's candidacies are. It only ever runs in exclusive jobs of the call, one after the other, so that two
 * candidacies that settle at the same moment are both counted.
 */
@Component
class Count {

    private final CallDesk calls;
    private final CandidacyDesk candidacies;
    private final SelectionDesk selection;
    private final PostOffice post;

    Count(CallDesk calls, CandidacyDesk candidacies, SelectionDesk selection, PostOffice post) {
        this.calls = calls;
        this.candidacies = candidacies;
        this.selection = selection;
        this.post = post;
    }

    void lay(DelegateExecution call) {
        String code = call.getProcessBusinessKey();
        calls.hold(code);
        // Before the numbers that gateways wait for: those let the call go on, and it asks for this one next.
        call.setVariable(
                CallProcess.HAS_ADMISSIBLE, !candidacies.admissible(code).isEmpty());
        call.setVariable(CallProcess.UNASSESSED, selection.unassessed(code));
        call.setVariable(CallProcess.UNTOLD, post.untold(code));
        call.setVariable(CallProcess.OPEN_CANDIDACIES, candidacies.open(code));
    }
}

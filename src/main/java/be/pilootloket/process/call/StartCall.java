package be.pilootloket.process.call;

import be.pilootloket.call.CallDesk;
import be.pilootloket.call.Opening;
import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.InputRefused;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Starts a call from its programme, under the call's code; a programme starts one call only. */
@Component
class StartCall implements ExecutionListener {

    private final CallDesk calls;
    private final CallFacts facts;

    StartCall(CallDesk calls, CallFacts facts) {
        this.calls = calls;
        this.facts = facts;
    }

    @Override
    public void notify(DelegateExecution call) {
        Typed typed = Typed.into(call);
        Opening opening = new Opening(typed.text("programmeCode"), typed.by());
        InputRefused.ifAny(calls.refusals(opening));
        typed.forget();
        String code = calls.open(opening).code();
        call.setProcessBusinessKey(code);
        call.setVariables(facts.atTheStart(code));
    }
}

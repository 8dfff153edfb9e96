package be.pilootloket.process.call;

import be.pilootloket.call.Call;
import be.pilootloket.call.CallDesk;
import be.pilootloket.call.Cancellation;
import be.pilootloket.call.CancellationDesk;
import be.pilootloket.call.CancellationVerdict;
import be.pilootloket.process.Sheet;
import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.Directory;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.process.engine.TaskDesk;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Where a second person decides whether a call is cancelled. */
@Component
class ApproveCancellation implements TaskDesk {

    private final CancellationDesk cancellations;
    private final CallDesk calls;
    private final Directory directory;

    ApproveCancellation(CancellationDesk cancellations, CallDesk calls, Directory directory) {
        this.cancellations = cancellations;
        this.calls = calls;
        this.directory = directory;
    }

    @Override
    public void lay(DelegateTask task) {
        Cancellation proposal = cancellations.get(id(task));
        Call call = calls.get(proposal.callCode());
        Sheet.of(task)
                .put("callTitle", call.code() + ": " + call.definition().title())
                .put("callPhase", call.phase().text())
                .put("proposedBy", directory.nameOf(proposal.proposedBy()))
                .put("reason", proposal.reason());
    }

    @Override
    public void record(DelegateTask task) {
        Typed typed = Typed.into(task);
        CancellationVerdict verdict =
                new CancellationVerdict(id(task), typed.by(), typed.yesOrNo("verdict"), typed.text("remarks"));
        InputRefused.ifAny(cancellations.refusals(verdict));
        cancellations.decide(verdict);
        task.setVariable(CallProcess.APPROVED, verdict.approved());
    }

    private static long id(DelegateTask task) {
        return (Long) task.getVariable(CallProcess.CANCELLATION);
    }
}

package be.pilootloket.process.correspondence;

import be.pilootloket.correspondence.Dispatch;
import be.pilootloket.correspondence.DispatchDesk;
import be.pilootloket.correspondence.Release;
import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.Directory;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.process.engine.TaskDesk;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Where a second person lets the letters leave, or gives them back. */
@Component
class ReleaseLetters implements TaskDesk {

    private final DispatchDesk dispatches;
    private final DispatchSheet sheet;
    private final Directory directory;

    ReleaseLetters(DispatchDesk dispatches, DispatchSheet sheet, Directory directory) {
        this.dispatches = dispatches;
        this.sheet = sheet;
        this.directory = directory;
    }

    @Override
    public void lay(DelegateTask task) {
        Dispatch dispatch = dispatches.get(sheet.number(task));
        sheet.about(task)
                .put("reviewedBy", directory.nameOf(dispatch.reviewedBy()))
                .put("leftBehind", sheet.leftBehind(dispatch.number()))
                .rows("letters", sheet.offered(dispatch.number()));
    }

    @Override
    public void record(DelegateTask task) {
        Typed typed = Typed.into(task);
        Release release = new Release(sheet.number(task), typed.by(), typed.yesOrNo("verdict"), typed.text("remarks"));
        InputRefused.ifAny(dispatches.refusals(release));
        dispatches.release(release);
        task.setVariable(DispatchProcess.RELEASED, release.released());
    }
}

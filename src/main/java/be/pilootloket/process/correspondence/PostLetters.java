package be.pilootloket.process.correspondence;

import be.pilootloket.correspondence.DispatchDesk;
import be.pilootloket.correspondence.Posting;
import be.pilootloket.process.Typed;
import be.pilootloket.process.call.CallStarter;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.process.engine.TaskDesk;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Where staff print the letters for post, and say when they left. */
@Component
class PostLetters implements TaskDesk {

    private final DispatchDesk dispatches;
    private final DispatchSheet sheet;
    private final CallStarter calls;

    PostLetters(DispatchDesk dispatches, DispatchSheet sheet, CallStarter calls) {
        this.dispatches = dispatches;
        this.sheet = sheet;
        this.calls = calls;
    }

    @Override
    public void lay(DelegateTask task) {
        String number = sheet.number(task);
        sheet.about(task).put("bundle", "/dispatches/" + number + "/bundle.pdf").rows("letters", sheet.forPost(number));
    }

    @Override
    public void record(DelegateTask task) {
        Typed typed = Typed.into(task);
        Posting posting = new Posting(sheet.number(task), typed.date("postedOn"));
        InputRefused.ifAny(typed.refusals(dispatches.refusals(posting)));
        dispatches.posted(posting);
        calls.progressed(dispatches.get(posting.dispatch()).callCode());
    }
}

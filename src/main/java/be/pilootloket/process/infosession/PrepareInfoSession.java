package be.pilootloket.process.infosession;

import be.pilootloket.call.CallDesk;
import be.pilootloket.call.SessionDesk;
import be.pilootloket.call.SessionPlan;
import be.pilootloket.process.Sheet;
import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.process.engine.TaskDesk;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Where staff set where and when the info session takes place. */
@Component
class PrepareInfoSession implements TaskDesk {

    private final SessionDesk sessions;
    private final CallDesk calls;

    PrepareInfoSession(SessionDesk sessions, CallDesk calls) {
        this.sessions = sessions;
        this.calls = calls;
    }

    @Override
    public void lay(DelegateTask task) {
        SessionPlan plan = sessions.plan(code(task));
        Sheet.of(task)
                .put("announced", calls.get(code(task)).definition().dutchTime().fullDate(plan.on()))
                .put("on", plan.on())
                .put("from", plan.from())
                .put("until", plan.until())
                .put("place", plan.place());
    }

    @Override
    public void record(DelegateTask task) {
        Typed typed = Typed.into(task);
        SessionPlan plan = new SessionPlan(
                code(task), typed.date("on"), typed.time("from"), typed.time("until"), typed.text("place"));
        InputRefused.ifAny(typed.refusals(sessions.refusals(plan)));
        sessions.organise(plan);
        task.setVariable("infoSessionAt", Date.from(sessions.beginsAt(code(task))));
    }

    private static String code(DelegateTask task) {
        return (String) task.getVariable("callCode");
    }
}

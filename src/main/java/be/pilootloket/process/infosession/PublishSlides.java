package be.pilootloket.process.infosession;

import be.pilootloket.call.SessionDesk;
import be.pilootloket.call.Slides;
import be.pilootloket.process.Sheet;
import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.process.engine.TaskDesk;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Where staff say where the slides of the info session are. */
@Component
class PublishSlides implements TaskDesk {

    private final SessionDesk sessions;

    PublishSlides(SessionDesk sessions) {
        this.sessions = sessions;
    }

    @Override
    public void lay(DelegateTask task) {
        Sheet.of(task).put("session", sessions.announcement(code(task)));
    }

    @Override
    public void record(DelegateTask task) {
        Typed typed = Typed.into(task);
        Slides slides = new Slides(code(task), typed.text("slidesTitle"), typed.text("slidesLink"));
        InputRefused.ifAny(sessions.refusals(slides));
        sessions.publish(slides);
    }

    private static String code(DelegateTask task) {
        return (String) task.getVariable("callCode");
    }
}

package be.pilootloket.process.meeting;

import be.pilootloket.call.SessionDesk;
import be.pilootloket.call.Slides;
import be.pilootloket.meeting.Meeting;
import be.pilootloket.process.Sheet;
import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.programme.OutcomeKind;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Where the slides of an info session are (S12). */
@Component
class SlidesSheet implements OutcomeSheet {

    private final SessionDesk sessions;

    SlidesSheet(SessionDesk sessions) {
        this.sessions = sessions;
    }

    @Override
    public OutcomeKind kind() {
        return OutcomeKind.SLIDES;
    }

    @Override
    public void lay(DelegateTask task, Meeting meeting) {
        Sheet.of(task).put("slidesTitle", meeting.title());
    }

    @Override
    public void record(DelegateTask task, Typed typed, Meeting meeting) {
        Slides slides = new Slides(meeting.callCode(), typed.text("slidesTitle"), typed.text("slidesLink"));
        InputRefused.ifAny(typed.refusals(sessions.refusals(slides)));
        sessions.publish(slides);
    }
}

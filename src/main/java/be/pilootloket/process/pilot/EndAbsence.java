package be.pilootloket.process.pilot;

import be.pilootloket.pilot.CoachDesk;
import be.pilootloket.pilot.Comeback;
import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.Directory;
import be.pilootloket.process.engine.InputRefused;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** A coach is back before the absence was to end. */
@Component
class EndAbsence implements ExecutionListener {

    private final CoachDesk coaches;
    private final Directory directory;

    EndAbsence(CoachDesk coaches, Directory directory) {
        this.coaches = coaches;
        this.directory = directory;
    }

    @Override
    public void notify(DelegateExecution start) {
        Typed typed = Typed.into(start);
        Comeback comeback = new Comeback(typed.text("coach"), typed.date("backOn"), typed.by());
        InputRefused.ifAny(typed.refusals(coaches.refusals(comeback, directory.membersOf(PilotProcess.COACHES))));
        typed.forget();
        coaches.end(comeback);
        start.setProcessBusinessKey(comeback.coach());
    }
}

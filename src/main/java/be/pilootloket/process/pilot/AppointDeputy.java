package be.pilootloket.process.pilot;

import be.pilootloket.pilot.CoachDesk;
import be.pilootloket.pilot.Deputyship;
import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.Directory;
import be.pilootloket.process.engine.InputRefused;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Somebody stands in for a coach who is absent (S23). */
@Component
class AppointDeputy implements ExecutionListener {

    private final CoachDesk coaches;
    private final Directory directory;

    AppointDeputy(CoachDesk coaches, Directory directory) {
        this.coaches = coaches;
        this.directory = directory;
    }

    @Override
    public void notify(DelegateExecution start) {
        Typed typed = Typed.into(start);
        Deputyship asked = new Deputyship(
                typed.text("coach"), typed.text("deputy"), typed.date("from"), typed.date("until"), typed.by());
        InputRefused.ifAny(typed.refusals(coaches.refusals(asked, directory.membersOf(PilotProcess.COACHES))));
        typed.forget();
        long number = coaches.deputise(asked);
        start.setProcessBusinessKey(asked.coach());
        start.setVariable(PilotProcess.DEPUTYSHIP, number);
        start.setVariables(PilotProcess.dates(coaches, coaches.deputyship(number)));
    }
}

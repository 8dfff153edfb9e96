package be.pilootloket.process.pilot;

import be.pilootloket.pilot.Appointment;
import be.pilootloket.pilot.CoachDesk;
import be.pilootloket.pilot.Pilot;
import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.Directory;
import be.pilootloket.process.engine.InputRefused;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The coordinator gives a pilot another coach (S23). From now on only that one can hand in. */
@Component
class AppointCoach implements ExecutionListener {

    private final CoachDesk coaches;
    private final Directory directory;

    AppointCoach(CoachDesk coaches, Directory directory) {
        this.coaches = coaches;
        this.directory = directory;
    }

    @Override
    public void notify(DelegateExecution start) {
        Typed typed = Typed.into(start);
        Appointment appointment =
                new Appointment(typed.text("pilot"), typed.text("coach"), typed.text("reason"), typed.by());
        InputRefused.ifAny(typed.refusals(coaches.refusals(appointment, directory.membersOf(PilotProcess.COACHES))));
        typed.forget();
        Pilot pilot = coaches.appoint(appointment);
        start.setProcessBusinessKey(pilot.number());
        start.setVariable(PilotProcess.CALL_CODE, pilot.callCode());
        start.setVariable(PilotProcess.NUMBER, pilot.number());
    }
}

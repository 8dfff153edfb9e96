package be.pilootloket.process.pilot;

import be.pilootloket.pilot.Pilot;
import be.pilootloket.pilot.PilotDesk;
import be.pilootloket.portfolio.PortfolioDesk;
import be.pilootloket.process.assignment.AssignmentStarter;
import be.pilootloket.process.meeting.MeetingStarter;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nothing is asked any more of a pilot that stopped, and it is expected at no meeting. Did it elaborate opdrachten, then somebody else has to. */
@Component
class CloseAssignments implements JavaDelegate {

    private final PilotDesk pilots;
    private final AssignmentStarter assignments;
    private final PortfolioDesk portfolios;
    private final MeetingStarter meetings;

    CloseAssignments(
            PilotDesk pilots, AssignmentStarter assignments, PortfolioDesk portfolios, MeetingStarter meetings) {
        this.pilots = pilots;
        this.assignments = assignments;
        this.portfolios = portfolios;
        this.meetings = meetings;
    }

    @Override
    public void execute(DelegateExecution stopping) {
        Pilot pilot = pilots.get((String) stopping.getVariable(PilotProcess.NUMBER));
        assignments.closePilot(pilot.number(), "Het pilootproject is gestopt.", null);
        meetings.peopleChanged(pilot.roadmap());
        boolean elaborated = !portfolios.of(pilot.roadmap(), pilot.number()).isEmpty();
        stopping.setVariable(PilotProcess.HAS_OPDRACHTEN, elaborated);
    }
}

package be.pilootloket.process.colleague;

import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.Access;
import be.pilootloket.process.engine.InputRefused;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** An administrator settles that somebody leaves: the access ends on the last day, and the tasks go to others after it. */
@Component
class ReportDeparture implements ExecutionListener {

    private final ColleagueDesk desk;
    private final Access access;

    ReportDeparture(ColleagueDesk desk, Access access) {
        this.desk = desk;
        this.access = access;
    }

    @Override
    public void notify(DelegateExecution start) {
        Typed typed = Typed.into(start);
        Departure departure =
                new Departure(typed.text("colleague"), typed.text("successor"), typed.date("lastDay"), typed.by());
        InputRefused.ifAny(typed.refusals(desk.refusals(departure)));
        typed.forget();
        access.limit(departure.colleague(), departure.lastDay(), departure.by());
        start.setProcessBusinessKey(departure.colleague());
        start.setVariable(ColleagueProcess.DEPUTY, departure.successor());
        start.setVariable(ColleagueProcess.DECIDED_BY, departure.by());
        start.setVariable(
                ColleagueProcess.LEFT_AT,
                ReportAbsence.midnight(departure.lastDay().plusDays(1)));
    }
}

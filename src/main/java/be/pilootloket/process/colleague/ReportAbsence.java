package be.pilootloket.process.colleague;

import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.programme.DutchTime;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Staff report that one of them, or a reader, is away for some days. */
@Component
class ReportAbsence implements ExecutionListener {

    private final ColleagueDesk desk;

    ReportAbsence(ColleagueDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateExecution start) {
        Typed typed = Typed.into(start);
        Absence absence = new Absence(
                typed.text("colleague"), typed.text("deputy"), typed.date("from"), typed.date("until"), typed.by());
        InputRefused.ifAny(typed.refusals(desk.refusals(absence)));
        typed.forget();
        start.setProcessBusinessKey(absence.colleague());
        start.setVariable(ColleagueProcess.DEPUTY, absence.deputy());
        start.setVariable(ColleagueProcess.DECIDED_BY, absence.by());
        start.setVariable(ColleagueProcess.ABSENT_AT, midnight(absence.from()));
        start.setVariable(ColleagueProcess.BACK_AT, midnight(absence.until().plusDays(1)));
    }

    /** With which the day begins, where the agency works. */
    static Date midnight(LocalDate day) {
        return Date.from(day.atStartOfDay(DutchTime.AGENCY.zone()).toInstant());
    }
}

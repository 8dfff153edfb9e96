package be.pilootloket.process.colleague;

import be.pilootloket.process.Sheet;
import be.pilootloket.process.engine.Directory;
import be.pilootloket.process.engine.TaskDesk;
import be.pilootloket.programme.DutchTime;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Shows staff who is absent, until when and who stands in; done when that one is back sooner. */
@Component
class ReportReturn implements TaskDesk {

    private final Directory directory;

    ReportReturn(Directory directory) {
        this.directory = directory;
    }

    @Override
    public void lay(DelegateTask task) {
        String deputy = (String) task.getVariable(ColleagueProcess.DEPUTY);
        Date back = (Date) task.getVariable(ColleagueProcess.BACK_AT);
        Sheet.of(task)
                .put("absentName", (Object) directory.nameOf(task.getExecution().getProcessBusinessKey()))
                .put("deputyName", (Object) (deputy == null ? "niemand in het bijzonder" : directory.nameOf(deputy)))
                .put("backOn", (Object) DutchTime.AGENCY.fullDate(back.toInstant()));
    }

    @Override
    public void record(DelegateTask task) {
        // That it was done says all there is to say.
    }
}

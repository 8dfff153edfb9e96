package be.pilootloket.process.infosession;

import be.pilootloket.call.Attendance;
import be.pilootloket.call.Registrant;
import be.pilootloket.call.SessionDesk;
import be.pilootloket.process.Sheet;
import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.process.engine.TaskDesk;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Where staff note who came, and who wants to be kept informed. */
@Component
class RecordAttendance implements TaskDesk {

    private final SessionDesk sessions;

    RecordAttendance(SessionDesk sessions) {
        this.sessions = sessions;
    }

    @Override
    public void lay(DelegateTask task) {
        Sheet.of(task).put("session", sessions.announcement(code(task))).rows("registrants", List.of());
    }

    @Override
    public void record(DelegateTask task) {
        Typed typed = Typed.into(task);
        List<Registrant> registrants = typed.rows("registrants").stream()
                .map(row -> new Registrant(row.get("organisation"), row.get("email")))
                .toList();
        Attendance attendance =
                new Attendance(code(task), typed.number("attendance"), typed.text("report"), registrants);
        InputRefused.ifAny(typed.refusals(sessions.refusals(attendance)));
        sessions.record(attendance);
    }

    private static String code(DelegateTask task) {
        return (String) task.getVariable("callCode");
    }
}

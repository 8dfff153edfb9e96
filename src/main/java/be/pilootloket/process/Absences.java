package be.pilootloket.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Who of the staff and the jury is absent: an instance of {@code report-absence} stands where it waits for the return. */
@Component
public class Absences {

    /** The model; its business key is the user id of who is absent. */
    public static final String REPORT_ABSENCE = "report-absence";

    private static final String RETURN = "userTask_reportReturn";

    private final RuntimeService runtime;

    Absences(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** Whether this user is absent now. */
    public boolean away(String user) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(REPORT_ABSENCE)
                        .processInstanceBusinessKey(user)
                        .activityIdIn(RETURN)
                        .count()
                > 0;
    }

    /** Whether an absence of this user was reported that is not over: it runs, or is still to come. */
    public boolean reported(String user) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(REPORT_ABSENCE)
                        .processInstanceBusinessKey(user)
                        .count()
                > 0;
    }
}

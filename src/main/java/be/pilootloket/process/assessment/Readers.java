package be.pilootloket.process.assessment;

import be.pilootloket.selection.Handover;
import be.pilootloket.selection.JuryDesk;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What becomes of the dossiers of a reader who is away. */
@Component
public class Readers {

    private static final String REASON = "De lezer is afwezig of vertrokken.";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final JuryDesk jury;

    Readers(RuntimeService runtime, TaskService tasks, JuryDesk jury) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.jury = jury;
    }

    /**
     * Hands over every dossier that this reader still has to read. It begins anew with the declaration of whoever gets it: the
     * deputy, unless that one had it before; else who has the fewest.
     *
     * @param deputy user id; null when nobody was named
     * @param by the user id of who decided it
     * @return how many
     */
    public int pass(String reader, String deputy, String by) {
        var open = tasks.createTaskQuery()
                .processDefinitionKey(AssessmentProcess.KEY)
                .taskAssignee(reader)
                .list();
        open.forEach(task -> pass(task, reader, deputy, by));
        return open.size();
    }

    private void pass(Task task, String reader, String deputy, String by) {
        String number = (String) runtime.getVariable(task.getProcessInstanceId(), AssessmentProcess.NUMBER);
        jury.handOver(new Handover(number, reader, REASON, by));
        runtime.createMessageCorrelation(AssessmentProcess.READING_HANDED_OVER)
                .processInstanceId(task.getProcessInstanceId())
                .setVariable(AssessmentProcess.DEPUTY, deputy)
                .correlate();
    }
}

package be.pilootloket.process.candidacy;

import be.pilootloket.process.engine.TaskDesk;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The forms of a candidacy that stand open while its dossier changes: they show the newest version. */
@Component
class OpenForms {

    private final TaskService tasks;
    private final Map<String, TaskDesk> desks;

    OpenForms(
            @Lazy TaskService tasks,
            EnterSupplement enterSupplement,
            JudgeLateness judgeLateness,
            CheckAdmissibility checkAdmissibility) {
        this.tasks = tasks;
        this.desks = Map.of(
                "userTask_enterSupplement", enterSupplement,
                "userTask_judgeLateness", judgeLateness,
                "userTask_checkAdmissibility", checkAdmissibility);
    }

    void renew(String number) {
        tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKeyIn(desks.keySet().toArray(String[]::new))
                .list()
                .forEach(task -> desks.get(task.getTaskDefinitionKey()).lay((DelegateTask) task));
    }
}

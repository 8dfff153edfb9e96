package be.pilootloket.process;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.process.engine.InputRefused;
import java.util.Date;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/** Lets what an earlier product left go on: each job and each task of the instances that stood there then. */
final class Onward {

    private final ProcessEngine engine;
    private final Story story;
    private final Set<String> played;

    Onward(ProcessEngine engine, Story story) {
        this.engine = engine;
        this.story = story;
        played = played();
    }

    /** Answers every task as it lies; what a person still has to fill in is told. */
    Set<String> tasksAnswered() {
        Set<String> answered = new HashSet<>();
        for (Task task : engine.getTaskService().createTaskQuery().list()) {
            if (played.contains(task.getProcessInstanceId())) {
                try {
                    story.complete("staff2", task, story.laid(task));
                } catch (RuntimeException refused) {
                    assertThat(ExceptionUtils.indexOfType(refused, InputRefused.class))
                            .as("%s: %s", task.getTaskDefinitionKey(), refused)
                            .isNotNegative();
                }
                answered.add(task.getTaskDefinitionKey());
            }
        }
        return answered;
    }

    /** Does every job in the order of its date, timers included; one that another made needless is passed over. */
    Set<String> jobsDone() {
        ManagementService management = engine.getManagementService();
        Set<String> done = new HashSet<>();
        for (Job job : management.createJobQuery().orderByJobDuedate().asc().list()) {
            if (played.contains(job.getProcessInstanceId())
                    && management.createJobQuery().jobId(job.getId()).count() > 0) {
                Date due = job.getDuedate();
                if (due != null && due.after(ClockUtil.getCurrentTime())) {
                    ClockUtil.setCurrentTime(due);
                }
                management.executeJob(job.getId());
                done.add(job.getJobDefinitionId());
            }
        }
        return done;
    }

    /** The instances that have a dossier, a call or a meeting. */
    private Set<String> played() {
        return engine.getRuntimeService().createProcessInstanceQuery().list().stream()
                .filter(instance -> instance.getBusinessKey() != null
                        && !instance.getBusinessKey().startsWith(KeptRelease.PUT_THERE))
                .map(ProcessInstance::getId)
                .collect(Collectors.toSet());
    }
}

package be.pilootloket.process.colleague;

import be.pilootloket.evidence.Deed;
import be.pilootloket.evidence.Ledger;
import be.pilootloket.process.assessment.Readers;
import be.pilootloket.process.engine.Directory;
import be.pilootloket.process.engine.PersonalTasks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Passes on what somebody who is away had taken up, and gives it back. */
@Component
class ColleagueTasks {

    private final TaskService tasks;
    private final PersonalTasks personal;
    private final Directory directory;
    private final Readers readers;
    private final Ledger ledger;

    ColleagueTasks(TaskService tasks, PersonalTasks personal, Directory directory, Readers readers, Ledger ledger) {
        this.tasks = tasks;
        this.personal = personal;
        this.directory = directory;
        this.readers = readers;
        this.ledger = ledger;
    }

    /**
     * Gives the tasks that somebody took up to the deputy where that one is in the group of the task, and else back to the
     * group; the dossiers of a reader go to another reader. Noted in the chain.
     *
     * @param deputy user id; null when nobody was named
     * @param by the user id of who decided it
     */
    @Transactional
    public void pass(String colleague, String deputy, String by) {
        int read = readers.pass(colleague, deputy, by);
        List<Task> taken = tasks.createTaskQuery().taskAssignee(colleague).list().stream()
                .filter(task -> !groups(task).isEmpty())
                .toList();
        taken.forEach(task -> pass(task, colleague, deputy));
        Map<String, String> facts = new HashMap<>();
        facts.put("to", deputy);
        facts.put("tasks", String.valueOf(taken.size()));
        facts.put("readings", String.valueOf(read));
        ledger.note(Deed.TASKS_HANDED_OVER, null, colleague, by, facts);
    }

    /**
     * Gives back what was passed on and is still open. What a colleague took up from the group meanwhile stays with that one, and
     * a reading stays with its new reader, who declared to have no conflict of interest.
     */
    @Transactional
    public void giveBack(String colleague, String deputy) {
        tasks.createTaskQuery().taskOwner(colleague).list().stream()
                .filter(task -> task.getAssignee() == null || task.getAssignee().equals(deputy))
                .filter(task -> mayTake(colleague, task))
                .forEach(task -> {
                    task.setOwner(null);
                    tasks.saveTask(task);
                    personal.give(task.getId(), colleague);
                });
    }

    /** The engine calls who had a task first its owner. */
    private void pass(Task task, String colleague, String deputy) {
        personal.give(task.getId(), deputy != null && mayTake(deputy, task) ? deputy : null);
        if (task.getOwner() == null) {
            tasks.setOwner(task.getId(), colleague);
        }
    }

    private boolean mayTake(String user, Task task) {
        return directory.groupsOf(user).stream().anyMatch(groups(task)::contains);
    }

    private List<String> groups(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
    }
}

package be.pilootloket.process.assignment;

import be.pilootloket.assignment.Assignment;
import be.pilootloket.assignment.AssignmentDesk;
import be.pilootloket.assignment.AssignmentState;
import be.pilootloket.process.engine.PersonalTasks;
import be.pilootloket.process.engine.Reschedule;
import be.pilootloket.programme.Homework;
import be.pilootloket.roadmap.RoadmapDesk;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What we ask of the engine about assignments. */
@Service
@Transactional
public class AssignmentStarter {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final AssignmentDesk assignments;
    private final AssignmentFacts facts;
    private final AssignmentCover cover;
    private final Reschedule reschedule;
    private final PersonalTasks personalTasks;
    private final RoadmapDesk roadmaps;

    AssignmentStarter(
            RuntimeService runtime,
            TaskService tasks,
            AssignmentDesk assignments,
            AssignmentFacts facts,
            AssignmentCover cover,
            Reschedule reschedule,
            PersonalTasks personalTasks,
            RoadmapDesk roadmaps) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.assignments = assignments;
        this.facts = facts;
        this.cover = cover;
        this.reschedule = reschedule;
        this.personalTasks = personalTasks;
        this.roadmaps = roadmaps;
    }

    /**
     * Lets an assignment follow the plan in force: its due date, on the coach's task too, and when it is followed up. One
     * that is settled stays as it is.
     */
    public void follow(String number) {
        assignments.follow(number);
        Assignment assignment = assignments.get(number);
        instances(AssignmentProcess.KEY, assignment.number())
                .forEach(instance -> reschedule.follow(instance.getId(), facts.dates(assignment)));
        refresh(number);
        tell(assignment.number(), AssignmentProcess.ASSIGNMENT_MOVED);
    }

    /** Lets homework that waits for the day on which it opens follow the plan in force; nothing may hold it any more. */
    public void followHomework(String roadmap) {
        for (Homework homework : roadmaps.get(roadmap).current().homework()) {
            Date opensAt = facts.opensAt(roadmap, homework.code());
            instances(AssignmentProcess.HOMEWORK_KEY, roadmap + "-" + homework.code())
                    .forEach(instance ->
                            reschedule.follow(instance.getId(), Map.of(AssignmentProcess.OPENS_AT, opensAt)));
        }
    }

    /**
     * Closes an assignment that is still open; its coach hears of it. One that is settled stays as it is.
     *
     * @param reason why, in Dutch
     * @param by the user id of who decided that; null when the roadmap did
     */
    public void close(String number, String reason, String by) {
        if (assignments.close(number, reason, by)) {
            closed(number);
        }
    }

    /** Closes what is still open of a roadmap. */
    public void closeRoadmap(String roadmap, String reason, String by) {
        assignments.of(roadmap).forEach(assignment -> close(assignment.number(), reason, by));
    }

    /** Closes what is still open of a pilot. */
    public void closePilot(String pilot, String reason, String by) {
        assignments.ofPilot(pilot).forEach(assignment -> close(assignment.number(), reason, by));
    }

    /** Closes what a pilot still has to hand in. What it has handed in goes on waiting for its review. */
    public void closeUndelivered(String pilot, String reason) {
        assignments.ofPilot(pilot).stream()
                .filter(assignment -> assignment.state() != AssignmentState.DELIVERED)
                .forEach(assignment -> close(assignment.number(), reason, null));
    }

    /** Gives a pilot's open tasks to whoever does its coach's work now. */
    public void reassign(String pilot) {
        assignments.ofPilot(pilot).stream().filter(Assignment::open).forEach(this::reassign);
    }

    /**
     * Asks an elaboration of a pilot that an opdracht came to later (D23); one that is there already stays as it is.
     *
     * @param agreedOn the day until which it is expected, in the programme's zone; null when the plan decides
     */
    public void add(String roadmap, String opdracht, String pilot, LocalDate agreedOn) {
        assignments.add(roadmap, opdracht, pilot, agreedOn).ifPresent(this::begin);
    }

    /** Lets the coach's open task show what was decided or uploaded since it was laid. What was typed is not touched. */
    public void refresh(String number) {
        Assignment assignment = assignments.get(number);
        openTasks(assignment).forEach(task -> tasks.setVariables(task.getId(), cover.of(assignment)));
    }

    /** Lets the coaches' open tasks of a roadmap show what the cohort decided since. */
    public void refreshRoadmap(String roadmap) {
        assignments.of(roadmap).stream()
                .filter(Assignment::open)
                .map(Assignment::number)
                .forEach(this::refresh);
    }

    /** Looks again at when an assignment is followed up: it was sent back to its coach. */
    void chaseAgain(String number) {
        tell(assignments.get(number).number(), AssignmentProcess.ASSIGNMENT_MOVED);
    }

    /** Stops the process of an assignment that is closed already. */
    void closed(String number) {
        tell(assignments.get(number).number(), AssignmentProcess.ASSIGNMENT_CLOSED);
    }

    private void reassign(Assignment assignment) {
        String coach = facts.coach(assignment.number());
        instances(AssignmentProcess.KEY, assignment.number())
                .forEach(instance -> runtime.setVariable(instance.getId(), AssignmentProcess.COACH, coach));
        openTasks(assignment).forEach(task -> personalTasks.give(task.getId(), coach));
    }

    /** Within its homework, or on its own when that has ended. */
    private void begin(Assignment added) {
        String homework = added.roadmap() + "-" + added.homework();
        if (instances(AssignmentProcess.HOMEWORK_KEY, homework).isEmpty()) {
            runtime.startProcessInstanceByKey(
                    AssignmentProcess.KEY,
                    added.number(),
                    Map.of(
                            AssignmentProcess.CALL_CODE, added.callCode(),
                            AssignmentProcess.ROADMAP, added.roadmap(),
                            AssignmentProcess.ASSIGNMENT, added.number()));
        } else {
            runtime.createMessageCorrelation(AssignmentProcess.ASSIGNMENT_ADDED)
                    .processInstanceBusinessKey(homework)
                    .setVariableToTriggeredScope(AssignmentProcess.ASSIGNMENT, added.number())
                    .correlate();
        }
    }

    private List<Task> openTasks(Assignment assignment) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(assignment.number())
                .taskDefinitionKey(AssignmentProcess.DELIVER)
                .list();
    }

    private List<ProcessInstance> instances(String process, String businessKey) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(businessKey)
                .list();
    }

    private void tell(String number, String message) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(number)
                .correlateAll();
    }
}

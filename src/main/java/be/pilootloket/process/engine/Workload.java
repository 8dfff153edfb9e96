package be.pilootloket.process.engine;

import java.time.Clock;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Service;

/** The open tasks by who has to do them. It answers in full, whoever is logged in: who may see it, the page decides. */
@Service
public class Workload {

    private final TaskService tasks;
    private final Unrestricted unrestricted;
    private final Clock clock;

    Workload(TaskService tasks, Unrestricted unrestricted, Clock clock) {
        this.tasks = tasks;
        this.unrestricted = unrestricted;
        this.clock = clock;
    }

    /** First the groups, then the people; the fullest desk first. Who has nothing to do is not there. */
    public List<Load> loads() {
        Date now = Date.from(clock.instant());
        return unrestricted.ask(() -> Stream.concat(
                        Stream.of(Role.values()).map(role -> ofGroup(role, now)), ofPeople(now))
                .filter(load -> load.open() > 0)
                .sorted(Comparator.comparing(Load::group)
                        .reversed()
                        .thenComparing(Comparator.comparing(Load::open).reversed()))
                .toList());
    }

    private Load ofGroup(Role role, Date now) {
        return new Load(
                role.label(),
                true,
                untaken(role.group()).count(),
                untaken(role.group()).dueBefore(now).count());
    }

    private TaskQuery untaken(String group) {
        return tasks.createTaskQuery().active().taskUnassigned().taskCandidateGroup(group);
    }

    private Stream<Load> ofPeople(Date now) {
        return tasks.createTaskQuery().active().taskAssigned().list().stream()
                .collect(Collectors.groupingBy(Task::getAssignee))
                .entrySet()
                .stream()
                .map(desk -> new Load(
                        desk.getKey(),
                        false,
                        desk.getValue().size(),
                        desk.getValue().stream()
                                .filter(task -> task.getDueDate() != null
                                        && task.getDueDate().before(now))
                                .count()));
    }
}

package be.pilootloket.process.engine;

import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The filters that everybody finds in Tasklist. Their dates count from the engine's clock. */
@Component
@Order(0)
class ReadyFilters implements ApplicationRunner {

    private static final String MONDAY = "startOfWeek()";

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;
    private final OneNode node;

    ReadyFilters(FilterService filters, TaskService tasks, AuthorizationService authorizations, OneNode node) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
        this.node = node;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        node.alone(this::make);
    }

    private void make() {
        TaskQuery mine = tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}");
        TaskQuery ours = tasks.createTaskQuery()
                .taskCandidateGroupInExpression("${currentUserGroups()}")
                .includeAssignedTasks();
        TaskQuery late = tasks.createTaskQuery().dueBeforeExpression("${now()}");
        TaskQuery thisWeek = tasks.createTaskQuery()
                // "After" leaves out the moment itself.
                .dueAfterExpression("${" + MONDAY + ".minusMillis(1)}")
                .dueBeforeExpression("${" + MONDAY + ".plusWeeks(1)}");
        make("Mijn taken", "Wat op uw naam staat.", "#0b5a8f", 10, mine);
        make("Taken van mijn groepen", "Wat u kunt opnemen, en wat een collega opnam.", "#14683a", 20, ours);
        make("Te laat", "Waarvan de datum voorbij is.", "#9c1c1c", 30, late);
        make("Deze week", "Wat van maandag tot en met zondag af moet zijn.", "#7a4a00", 40, thisWeek);
    }

    private void make(String name, String description, String colour, int priority, TaskQuery query) {
        Filter known = filters.createFilterQuery()
                .filterResourceType("Task")
                .filterName(name)
                .singleResult();
        Filter filter = known == null ? filters.newTaskFilter(name) : known;
        filter.setQuery(query);
        filter.setProperties(Map.of(
                "description",
                description,
                "color",
                colour,
                "priority",
                priority,
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                "variables",
                Subject.LABELS.entrySet().stream()
                        .map(one -> Map.of("name", one.getKey(), "label", one.getValue()))
                        .toList()));
        filters.saveFilter(filter);
        if (known == null) {
            Authorization forEverybody = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
            forEverybody.setResource(Resources.FILTER);
            forEverybody.setResourceId(filter.getId());
            forEverybody.addPermission(Permissions.READ);
            authorizations.saveAuthorization(forEverybody);
        }
    }
}

package be.pilootloket.access;

import be.pilootloket.Visitor;
import be.pilootloket.assignment.AssignmentDesk;
import be.pilootloket.call.CallDesk;
import be.pilootloket.call.Opening;
import be.pilootloket.call.Phase;
import be.pilootloket.candidacy.DraftDesk;
import be.pilootloket.candidacy.NewDraft;
import be.pilootloket.link.PersonalLinks;
import be.pilootloket.link.Purpose;
import be.pilootloket.process.Contest;
import be.pilootloket.process.Story;
import be.pilootloket.process.assignment.Trajectory;
import be.pilootloket.process.engine.Access;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * A call with a candidacy that two readers have, and four pilots of which two have homework; and somebody of every role, logged
 * in. Each word between braces in the table of who may what is a thing of this world.
 */
class World {

    /** By the name of a column of the table, who that is; nobody for a stranger. */
    private static final Map<String, String> ACCOUNTS = Map.ofEntries(
            Map.entry("staff", "staff"),
            Map.entry("decision-maker", "decision-maker"),
            Map.entry("coordinator", "coordinator"),
            Map.entry("administrator", "admin"),
            Map.entry("break-glass", "noodtoegang"),
            Map.entry("coach", "coach1"),
            Map.entry("other-coach", "coach2"),
            Map.entry("juror", "jury1"),
            Map.entry("undeclared", "jury2"),
            Map.entry("other-juror", "jury4"),
            Map.entry("leaver", "staff2"));

    private final ProcessEngine engine;
    private final Contest contest;
    private final Trajectory trajectory;
    private final Story story;
    private final CallDesk calls;
    private final DraftDesk drafts;
    private final PersonalLinks links;
    private final AssignmentDesk assignments;
    private final Access access;
    private final Papers papers;

    private final Map<String, String> things = new LinkedHashMap<>();
    private final Map<String, Visitor> visitors = new LinkedHashMap<>();

    World(
            ProcessEngine engine,
            Contest contest,
            Trajectory trajectory,
            Story story,
            CallDesk calls,
            DraftDesk drafts,
            PersonalLinks links,
            AssignmentDesk assignments,
            Access access,
            Papers papers) {
        this.assignments = assignments;
        this.engine = engine;
        this.contest = contest;
        this.trajectory = trajectory;
        this.story = story;
        this.calls = calls;
        this.drafts = drafts;
        this.links = links;
        this.access = access;
        this.papers = papers;
    }

    /** Plays until there is something of every kind to look at, and lets everybody log in. */
    void begin(int port, List<String> columns) {
        story.at("2019-10-03T09:00");
        trajectory.open("september-2020");
        calls.open(new Opening(Contest.CALL, "staff"));
        papers.callText();
        calls.advance(Contest.CALL, Phase.PUBLISHED);
        start("staff", "question", Map.of("callCode", Contest.CALL, "asker", "kandidaat", "question", "Mag dit?"));
        start("staff", "cancel-call", Map.of("callCode", Contest.CALL, "reason", "Geen budget."));
        story.work();
        things.put("staffTask", one(tasks().processDefinitionKey("question")));
        things.put("decisionTask", one(tasks().processDefinitionKey("cancel-call")));
        draft();
        dossier();
        homework();
        things.putAll(papers.letter());
        things.putAll(papers.ofMail());
        things.put("engine", "/camunda/api/engine/engine/" + engine.getName());
        things.put("name", engine.getName());
        things.put(
                "job",
                engine.getManagementService()
                        .createJobQuery()
                        .timers()
                        .list()
                        .get(0)
                        .getId());
        things.put("unknown", "00000000-0000-0000-0000-000000000000");
        User glass = engine.getIdentityService()
                .createUserQuery()
                .userId("noodtoegang")
                .singleResult();
        glass.setPassword("noodtoegang");
        engine.getIdentityService().saveUser(glass);
        columns.forEach(column -> visitors.put(column, visitor(port, column)));
        access.limit("staff2", LocalDate.of(2019, 9, 1), "admin");
    }

    /** The path with every thing in its place. */
    String path(String written) {
        String path = written.replace("{fresh}", written.contains("{fresh}") ? fresh() : "");
        for (Map.Entry<String, String> thing : things.entrySet()) {
            path = path.replace("{" + thing.getKey() + "}", thing.getValue());
        }
        return path;
    }

    /** A new account, so that who may change one never meets what somebody before changed. */
    private String fresh() {
        String id = "fresh" + things.size();
        things.put(id, id);
        engine.getIdentityService().saveUser(engine.getIdentityService().newUser(id));
        return id;
    }

    /** Gives the tasks back to whom they were, whatever somebody who may did with them. */
    void restore() {
        Map.of("staffTask", "", "decisionTask", "", "jurorTask", "jury1", "coachTask", "coach1")
                .forEach((name, owner) -> {
                    Task task = tasks().taskId(things.get(name)).singleResult();
                    if (task != null) {
                        task.setDelegationState(null);
                        task.setOwner(null);
                        task.setAssignee(owner.isEmpty() ? null : owner);
                        engine.getTaskService().saveTask(task);
                    }
                });
    }

    Visitor visitor(String column) {
        return visitors.get(column);
    }

    private void draft() {
        String id = drafts.start(new NewDraft(Contest.CALL, "Logo Proef", "proef@logo.example"))
                .id();
        things.put("link", links.issue(Purpose.DRAFT, id, story.now().plusSeconds(86_400)));
        things.put("nolink", "A".repeat(things.get("link").length()));
    }

    private void dossier() {
        String number = contest.admissible();
        things.put("number", number);
        things.putAll(papers.ofCandidacy(number));
        engine.getRuntimeService().startProcessInstanceByKey("assessment", number, Map.of("number", number));
        engine.getRuntimeService().startProcessInstanceByKey("assessment", number, Map.of("number", number));
        story.work();
        story.fill("jury1", tasks().taskAssignee("jury1").singleResult(), Map.of("conflicted", "no"));
        things.put("jurorTask", one(tasks().taskAssignee("jury1")));
        things.put("jurorInstance", tasks().taskAssignee("jury1").singleResult().getProcessInstanceId());
        things.put("undeclaredTask", one(tasks().taskAssignee("jury2")));
    }

    private void homework() {
        assignments
                .open(Trajectory.ROADMAP, "mission-statement")
                .forEach(opened -> engine.getRuntimeService()
                        .startProcessInstanceByKey(
                                "pilot-assignment",
                                opened.number(),
                                Map.of(
                                        "callCode",
                                        Contest.CALL,
                                        "roadmap",
                                        Trajectory.ROADMAP,
                                        "assignment",
                                        opened.number())));
        story.work();
        things.put("coachTask", one(tasks().taskAssignee("coach1")));
        things.put("assignment", instance(things.get("coachTask")));
        things.putAll(papers.ofAssignment(things.get("assignment")));
    }

    private String instance(String task) {
        Task found = tasks().taskId(task).singleResult();
        things.put("coachInstance", found.getProcessInstanceId());
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(found.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }

    /** Somebody of a group fills in a start form. */
    private void start(String person, String process, Map<String, Object> typed) {
        String model = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
        engine.getIdentityService().setAuthentication(person, List.of(person));
        try {
            engine.getFormService().submitStartForm(model, typed);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private TaskQuery tasks() {
        return engine.getTaskService().createTaskQuery();
    }

    private static String one(TaskQuery query) {
        return query.singleResult().getId();
    }

    /** Who that is; "nobody" for a stranger. */
    static String account(String column) {
        return ACCOUNTS.getOrDefault(column, "nobody");
    }

    private static Visitor visitor(int port, String column) {
        String account = ACCOUNTS.get(column);
        return account == null ? new Visitor(port) : new Visitor(port).as(account, account);
    }
}

package be.pilootloket.process.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.assignment.AssignmentDesk;
import be.pilootloket.pilot.Appointment;
import be.pilootloket.pilot.CoachDesk;
import be.pilootloket.pilot.NewPilot;
import be.pilootloket.pilot.PilotDesk;
import be.pilootloket.roadmap.NewRoadmap;
import be.pilootloket.roadmap.RoadmapDesk;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** Which homework a coach sees, with the engine's rights on. */
@SpringBootTest
@ActiveProfiles({"evaluation", "test"})
@DirtiesContext
class CoachRightsTest {

    private static final String ROADMAP = "RZP-2019-T1";

    @Autowired
    private RoadmapDesk roadmaps;

    @Autowired
    private PilotDesk pilots;

    @Autowired
    private CoachDesk coaches;

    @Autowired
    private AssignmentDesk assignments;

    @Autowired
    private AssignmentStarter starter;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @AfterEach
    void leave() {
        identity.clearAuthentication();
    }

    @Test
    void seesTheHomeworkOfTheOwnPilotAndNoLongerOnceAnotherCoachHasIt() {
        roadmaps.open(new NewRoadmap("RZP-2019", "september-2020", "coordinator"));
        pilots.register(
                "RZP-2019",
                ROADMAP,
                LocalDate.of(2020, 9, 1),
                Stream.of("Kempen", "Waas-Dender")
                        .map(name -> new NewPilot(name, "Logo " + name, "Contact", "contact@logo.example"))
                        .toList());
        coaches.appoint(new Appointment("Kempen", "coach1", null, "coordinator"));
        coaches.appoint(new Appointment("Waas-Dender", "coach2", null, "coordinator"));
        assignments
                .open(ROADMAP, "mission-statement")
                .forEach(opened -> runtime.startProcessInstanceByKey(
                        "pilot-assignment",
                        opened.number(),
                        Map.of("callCode", "RZP-2019", "roadmap", ROADMAP, "assignment", opened.number())));
        assertThat(seenBy("coach1", "coach")).containsExactly("Opdracht indienen: Mission statement, Kempen");
        assertThat(seenBy("coach2", "coach")).containsExactly("Opdracht indienen: Mission statement, Waas-Dender");
        assertThat(seenBy("jury1", "jury")).isEmpty();

        coaches.appoint(new Appointment("Kempen", "coach3", "Andere taken.", "coordinator"));
        starter.reassign(ROADMAP + "-P1");

        assertThat(seenBy("coach1", "coach")).isEmpty();
        assertThat(seenBy("coach3", "coach")).containsExactly("Opdracht indienen: Mission statement, Kempen");
        assertThat(seenBy("coach2", "coach")).hasSize(1);
    }

    private List<String> seenBy(String user, String group) {
        identity.setAuthentication(user, List.of(group));
        try {
            return tasks.createTaskQuery().list().stream().map(Task::getName).toList();
        } finally {
            identity.clearAuthentication();
        }
    }
}

package be.pilootloket.process;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.operation.BackupCommand;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Keeps this release for {@link UpgradeTest} of the next: {@code mvn test -Dtest=ReleaseKeep -Dpilootloket.test.play=ZIP
 * -Dpilootloket.test.keep=ZIP}. It takes a play that was kept at a restart ({@code Backup.keepForUpgrades}), with real dossiers,
 * and puts an instance at every wait state where nothing of the play stands.
 */
class ReleaseKeep {

    private static final List<String> DATES = List.of(
            ("absentAt agendaAt answersBy backAt chaseAt closesAt discardsAt dueAt endsAt leftAt meetsAt opensAt"
                            + " outcomeDueAt preparesBy publishesAt remindsAt reportDueAt selectionReminderAt selectsBy startsAt")
                    .split(" "));

    private static final List<String> COUNTS = List.of("openCandidacies", "pendingOffers", "unassessed", "untold");
    private static final Date LATER = Date.from(Instant.parse("2035-01-01T00:00:00Z"));

    @Test
    void keepsAnInstanceAtEveryWaitState(@TempDir Path folder) {
        KeptRelease release = new KeptRelease(Path.of(System.getProperty("pilootloket.test.play")), folder);
        List<String> refused = new ArrayList<>();
        try (ConfigurableApplicationContext product = release.start()) {
            ProcessEngine engine = product.getBean(ProcessEngine.class);
            for (Models model : Models.all()) {
                Set<String> open = WaitStates.ofTheModels();
                open.removeAll(WaitStates.in(release.tables()));
                open.removeIf(state -> !state.startsWith(model.process().getId() + " "));
                for (String state : open) {
                    try {
                        put(engine, model, state.substring(state.indexOf(' ') + 1));
                    } catch (RuntimeException impossible) {
                        refused.add(state + ": " + impossible.getMessage());
                    }
                }
            }
        }
        refused.forEach(System.out::println);
        release.tables().sql("shutdown compact").update();
        assertThat(BackupCommand.run(
                        release.setting(), "--pilootloket.backup=" + System.getProperty("pilootloket.test.keep")))
                .isZero();
    }

    private static void put(ProcessEngine engine, Models model, String step) {
        ModelElementInstance element = model.content().getModelElementById(step);
        String before =
                element instanceof BoundaryEvent event ? event.getAttachedTo().getId() : step;
        engine.getRuntimeService()
                .createProcessInstanceByKey(model.process().getId())
                .businessKey(KeptRelease.PUT_THERE)
                .setVariables(facts())
                .startBeforeActivity(before)
                .execute(true, true);
    }

    /** What timers, conditions, due dates and assignees read. */
    private static Map<String, Object> facts() {
        Map<String, Object> facts = new TreeMap<>();
        DATES.forEach(date -> facts.put(date, LATER));
        COUNTS.forEach(count -> facts.put(count, 1));
        facts.put("hasAdmissible", false);
        facts.put("reader", "jury1");
        facts.put("roadmap", KeptRelease.PUT_THERE);
        return facts;
    }
}

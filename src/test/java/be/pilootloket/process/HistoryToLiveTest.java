package be.pilootloket.process;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.retention.RetentionDesk;
import be.pilootloket.storage.RetentionClass;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The engine's own memory and ours agree: what belongs to a dossier goes with it, and no model forgets sooner than that or
 * remembers longer than our longest class.
 */
@Tag("both")
@Scenario
class HistoryToLiveTest {

    private static final LocalDate ANY_DAY = LocalDate.of(2020, 1, 15);

    @Autowired
    private RetentionDesk retention;

    @Autowired
    private ProcessEngine engine;

    @Test
    void noModelForgetsBeforeADossierGoesOrRemembersLongerThanTheLongestClass() {
        long dossiers = Stream.of(RetentionClass.MESSAGES, RetentionClass.APPLICATIONS, RetentionClass.COMPLAINTS)
                .mapToLong(this::days)
                .max()
                .orElseThrow();

        assertThat(Models.all()).hasSizeGreaterThan(20).allSatisfy(model -> {
            Process process = model.process();
            long lives =
                    Period.parse(process.getCamundaHistoryTimeToLiveString()).getDays();
            assertThat(lives)
                    .as(process.getId())
                    .isGreaterThan(dossiers)
                    .isLessThanOrEqualTo(days(RetentionClass.ACCOUNTING));
        });
    }

    @Test
    void theEngineCleansUpByItselfAtNight() {
        ProcessEngineConfigurationImpl settings =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

        assertThat(settings.isHistoryCleanupEnabled()).isTrue();
        assertThat(settings.getHistoryCleanupStrategy()).isEqualTo("removalTimeBased");
        assertThat(settings.getHistoryRemovalTimeStrategy()).isEqualTo("end");
        assertThat(settings.getHistoryCleanupBatchWindowStartTime()).isEqualTo("22:00");
        assertThat(engine.getHistoryService().findHistoryCleanupJobs()).isNotEmpty();
    }

    @Test
    void whatIsOverIsForgottenAfterItsTimeToLiveAndNotADayBefore(@Autowired Story story) {
        story.at("2019-09-10T09:00");
        String first = ended("eerste");
        story.at("2019-09-12T09:00");
        String second = ended("tweede");

        cleansUpAt(story, "2029-09-06T23:00");
        assertThat(rememberedOf(first)).isNotZero();
        cleansUpAt(story, "2029-09-08T23:00");
        assertThat(rememberedOf(first)).isZero();
        assertThat(rememberedOf(second)).isNotZero();
    }

    private String ended(String about) {
        String id = engine.getRuntimeService()
                .startProcessInstanceByKey("subscription", about)
                .getId();
        engine.getRuntimeService().deleteProcessInstance(id, "over");
        return id;
    }

    private void cleansUpAt(Story story, String night) {
        story.at(night);
        engine.getHistoryService().cleanUpHistoryAsync(true);
        engine.getHistoryService()
                .findHistoryCleanupJobs()
                .forEach(job -> engine.getManagementService().executeJob(job.getId()));
    }

    private long rememberedOf(String instance) {
        return engine.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count()
                + engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance)
                        .count();
    }

    private long days(RetentionClass type) {
        return ChronoUnit.DAYS.between(ANY_DAY, ANY_DAY.plus(retention.periods().get(type)));
    }
}

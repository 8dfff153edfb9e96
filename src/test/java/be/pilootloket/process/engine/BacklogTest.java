package be.pilootloket.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.process.Contest;
import be.pilootloket.process.Scenario;
import be.pilootloket.process.Story;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What waits while nobody works. */
@Scenario
class BacklogTest {

    @Autowired
    private Story story;

    @Autowired
    private Contest contest;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Backlog backlog;

    @Test
    void knowsHowManyWaitAndForHowLong() {
        story.at("2019-11-12T09:00");
        contest.open();
        assertThat(backlog.due()).isZero();
        assertThat(backlog.oldest()).isZero();

        String number = contest.admissible();
        runtime.startProcessInstanceByKey("assessment", number, Map.of("number", number));
        story.at("2019-11-12T09:10");

        assertThat(backlog.due()).isEqualTo(1);
        assertThat(backlog.oldest()).isEqualTo(Duration.ofMinutes(10));
    }
}

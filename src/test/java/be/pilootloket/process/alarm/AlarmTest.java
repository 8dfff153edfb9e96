package be.pilootloket.process.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.pilootloket.correspondence.ScriptedSmtp;
import be.pilootloket.process.Scenario;
import be.pilootloket.process.Story;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What administrators hear at once. */
@Tag("both")
@Scenario(walks = AlarmProcess.KEY)
class AlarmTest {

    @Autowired
    private Story story;

    @Autowired
    private Alarms alarms;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JavaMailSenderImpl sender;

    private ScriptedSmtp server;
    private String host;
    private int port;

    @BeforeEach
    void enrols() {
        User administrator = identity.newUser("watch");
        administrator.setEmail("watch@pilootloket.example");
        identity.saveUser(administrator);
        identity.createMembership("watch", "administrator");
        host = sender.getHost();
        port = sender.getPort();
        server = new ScriptedSmtp();
        server.receiveFrom(sender);
        story.at("2019-09-10T09:00");
    }

    @AfterEach
    void leaves() {
        server.close();
        sender.setHost(host);
        sender.setPort(port);
        identity.deleteUser("watch");
        story.end();
    }

    @Test
    void tellsEveryAdministratorByMail() {
        alarms.raise(Alarm.BREAK_GLASS_ENTERED, "noodtoegang");
        story.work();

        assertThat(server.taken()).singleElement().asString().contains("watch@pilootloket.example", "noodtoegang");
        assertThat(story.runs(AlarmProcess.KEY, "noodtoegang")).isFalse();
    }

    @Test
    void isTriedAgainWhileTheMailServerIsAway(@Autowired ManagementService management) {
        server.close();
        alarms.raise(Alarm.BREAK_GLASS_ENTERED, "noodtoegang");
        String job = management
                .createJobQuery()
                .processDefinitionKey(AlarmProcess.KEY)
                .singleResult()
                .getId();
        assertThatThrownBy(() -> management.executeJob(job)).isInstanceOf(MailSendException.class);

        assertThat(management.createJobQuery().jobId(job).singleResult().getRetries())
                .isPositive();
        assertThat(story.runs(AlarmProcess.KEY, "noodtoegang")).isTrue();
    }
}

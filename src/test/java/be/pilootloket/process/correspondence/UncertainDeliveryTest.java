package be.pilootloket.process.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.pilootloket.correspondence.ArchiveAway;
import be.pilootloket.correspondence.Message;
import be.pilootloket.correspondence.MessageState;
import be.pilootloket.correspondence.Occasion;
import be.pilootloket.correspondence.PostOffice;
import be.pilootloket.correspondence.ScriptedSmtp;
import be.pilootloket.process.Contest;
import be.pilootloket.process.Scenario;
import be.pilootloket.process.Story;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A message of which nobody knows whether it left: the archive mailbox tells, asked over a real IMAP connection. */
@Scenario
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class UncertainDeliveryTest {

    private static final String ARCHIVE = "archief@agentschap.example";
    private static final GreenMail MAILBOXES =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));

    @Autowired
    private Story story;

    @Autowired
    private Contest contest;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private PostOffice post;

    @Autowired
    private DeliveryStarter delivery;

    @Autowired
    private JavaMailSenderImpl sender;

    private ScriptedSmtp server;
    private Message message;

    @DynamicPropertySource
    static void archive(DynamicPropertyRegistry settings) {
        MAILBOXES.start();
        settings.add("pilootloket.archive.host", () -> "127.0.0.1");
        settings.add("pilootloket.archive.port", () -> MAILBOXES.getImap().getPort());
        settings.add("pilootloket.archive.encrypted", () -> false);
        settings.add("pilootloket.archive.user", () -> ARCHIVE);
        settings.add("pilootloket.archive.password", () -> "geheim");
    }

    @AfterAll
    static void stops() {
        MAILBOXES.stop();
    }

    @BeforeEach
    void losesTheAnswerToAMessage() throws Exception {
        archive();
        MAILBOXES.purgeEmailFromAllMailboxes();
        contest.open();
        server = new ScriptedSmtp();
        server.receiveFrom(sender);
        story.at("2019-11-29T10:00");
        server.answer(".", ScriptedSmtp.HANG_UP);
        String number = contest.decided(1, 0).get(0);
        message = post.get(
                post.draft(Occasion.CANDIDACY_ACKNOWLEDGED, number, List.of()).get(0));
        delivery.start(message.id());
        story.work();
        assertThat(state()).isEqualTo(MessageState.UNKNOWN);
        server.recover();
    }

    @AfterEach
    void closes() {
        server.close();
    }

    @Test
    void leavesNotAgainWhenItsCopyLiesInTheArchive() throws Exception {
        archived(server.taken().get(0));
        story.ring(message.id().value(), "event_pauseOver");

        assertThat(state()).isEqualTo(MessageState.SENT);
        assertThat(post.get(message.id()).serverAnswer()).isEqualTo("Teruggevonden in het archief.");
        assertThat(server.taken()).hasSize(1);
        assertThat(story.runs(MessageDeliveryProcess.KEY, message.id().value())).isFalse();
    }

    @Test
    void leavesAgainTheSameWhenTheArchiveHasNoCopy() throws Exception {
        archived(server.taken().get(0).replace(message.messageId(), "<another@agentschap.example>"));
        story.ring(message.id().value(), "event_pauseOver");

        assertThat(state()).isEqualTo(MessageState.SENT);
        assertThat(server.taken()).hasSize(2);
        assertThat(server.taken().get(1)).isEqualTo(server.taken().get(0));
    }

    @Test
    void waitsAsLongAsTheArchiveCannotBeAsked() throws Exception {
        archived(server.taken().get(0));
        MAILBOXES.getUserManager().deleteUser(archive());
        // Only its timer: what follows fails, as it should.
        management.executeJob(job().getId());
        String attempt = job().getId();
        assertThatThrownBy(() -> management.executeJob(attempt)).isInstanceOf(ArchiveAway.class);
        assertThat(state()).isEqualTo(MessageState.UNKNOWN);
        assertThat(server.taken()).hasSize(1);

        archived(server.taken().get(0));
        management.executeJob(attempt);
        assertThat(state()).isEqualTo(MessageState.SENT);
        assertThat(server.taken()).hasSize(1);
    }

    private MessageState state() {
        return post.get(message.id()).state();
    }

    private Job job() {
        return management
                .createJobQuery()
                .processInstanceId(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(message.id().value())
                        .singleResult()
                        .getId())
                .singleResult();
    }

    private static GreenMailUser archive() {
        return MAILBOXES.setUser(ARCHIVE, ARCHIVE, "geheim");
    }

    private static void archived(String mail) throws Exception {
        archive()
                .deliver(new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
    }
}

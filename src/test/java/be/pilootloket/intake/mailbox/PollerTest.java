package be.pilootloket.intake.mailbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doCallRealMethod;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.when;

import be.pilootloket.Attack;
import be.pilootloket.call.CallDesk;
import be.pilootloket.call.Opening;
import be.pilootloket.call.Phase;
import be.pilootloket.inbox.InboxDesk;
import be.pilootloket.inbox.Mail;
import be.pilootloket.inbox.MailAccount;
import be.pilootloket.inbox.MailAccounts;
import be.pilootloket.inbox.Mailboxes;
import be.pilootloket.inbox.Written;
import be.pilootloket.process.inbox.MailStarter;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.UIDFolder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Mail is read from a real mail server: each once, whatever happens in between. */
@SpringBootTest(properties = "pilootloket.mailbox.largest=1MB")
@ActiveProfiles({"evaluation", "test"})
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class PollerTest {

    private static final String CALL = "RZP-2019";

    @Autowired
    private Poller poller;

    @Autowired
    private GreenMail server;

    @Autowired
    private JavaMailSenderImpl sender;

    @Autowired
    private InboxDesk inbox;

    @Autowired
    private Mailboxes mailboxes;

    @Autowired
    private CallDesk calls;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Bell bell;

    @Autowired
    private RuntimeService runtime;

    @MockitoSpyBean
    private Flagging flagging;

    @MockitoSpyBean
    private MailStarter starter;

    @MockitoBean
    private MailAccounts accounts;

    @BeforeEach
    void publishesTheCallAndEmptiesTheMailbox() throws Exception {
        if (calls.find(CALL).isEmpty()) {
            calls.open(new Opening(CALL, "staff"));
            calls.advance(CALL, Phase.PUBLISHED);
        }
        when(accounts.read(any())).thenReturn(List.of(account(server.getImap().getPort())));
        server.purgeEmailFromAllMailboxes();
        runtime.createProcessInstanceQuery()
                .processDefinitionKey("incoming-mail")
                .list()
                .forEach(running -> runtime.deleteProcessInstance(running.getId(), "the next test"));
        List.of("mail_position", "mail")
                .forEach(table -> jdbc.sql("delete from " + table).update());
    }

    @Test
    void storesWhatArrivedOnceAndMarksItThen() throws Exception {
        send(Written.from("logo@logo.example", "Eerste"));
        send(Written.from("logo@logo.example", "Tweede"));
        poller.read();
        poller.read();

        List<Mail> mails = inbox.newest("", null, 10);
        assertThat(mails).hasSize(2);
        assertThat(mails).allSatisfy(mail -> {
            assertThat(mail.receipt().at()).isBeforeOrEqualTo(clock.instant());
            assertThat(mail.receipt().at()).isAfter(clock.instant().minusSeconds(120));
        });
        assertThat(seen()).isEqualTo(2);
        assertThat(mailboxes.state(Written.MAILBOX)).hasValueSatisfying(state -> {
            assertThat(state.readAt()).isNotNull();
            assertThat(state.unreachableSince()).isNull();
        });
    }

    @Test
    void doublesNothingWhenItDiesBetweenStoringAndMarking() throws Exception {
        doThrow(new IllegalStateException("killed")).when(flagging).seen(any());
        send(Written.from("logo@logo.example", "Gestorven"));
        assertThatThrownBy(poller::read).hasMessage("killed");
        assertThat(inbox.newest("", null, 10)).hasSize(1);

        doCallRealMethod().when(flagging).seen(any());
        poller.read();
        assertThat(inbox.newest("", null, 10)).hasSize(1);
    }

    @Test
    void readsAgainForWhoAsksWhileItReads() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        doAnswer(marking -> {
                    reading.countDown();
                    goOn.await();
                    return marking.callRealMethod();
                })
                .when(flagging)
                .seen(any());
        send(Written.from("logo@logo.example", "Eerste"));
        Thread first = new Thread(poller::read);
        first.start();
        reading.await();
        send(Written.from("logo@logo.example", "Tweede"));
        Thread second = new Thread(poller::read);
        second.start();
        await("it waits its turn").until(() -> second.getState() == Thread.State.BLOCKED);

        goOn.countDown();
        first.join();
        second.join();
        assertThat(inbox.newest("", null, 10)).hasSize(2);
    }

    @Test
    void losesNothingWhenTheMailServerIsAwayForAWhile() throws Exception {
        when(accounts.read(any())).thenReturn(List.of(account(1)));
        send(Written.from("logo@logo.example", "Onderweg"));
        poller.read();
        assertThat(mailboxes.state(Written.MAILBOX).orElseThrow().unreachableSince())
                .isNotNull();

        when(accounts.read(any())).thenReturn(List.of(account(server.getImap().getPort())));
        poller.read();
        assertThat(inbox.newest("", null, 10)).hasSize(1);
        assertThat(mailboxes.state(Written.MAILBOX).orElseThrow().unreachableSince())
                .isNull();
    }

    @Test
    void leavesAMailboxAloneWhileSomebodyElseReadsIt() throws Exception {
        send(Written.from("logo@logo.example", "Later"));
        mailboxes.know(Written.MAILBOX);
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            mailboxes.hold(Written.MAILBOX);
            Thread other = new Thread(poller::read);
            other.start();
            try {
                other.join(30_000);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            assertThat(inbox.newest("", null, 10)).isEmpty();
        });

        poller.read();
        assertThat(inbox.newest("", null, 10)).hasSize(1);
    }

    @Test
    void readsAtOnceWhatTheServerRingsForThoughItsOwnTimeIsFar() throws Exception {
        poller.read();
        bell.listen();
        try {
            send(Written.from("logo@logo.example", "Dringend"));
            await().atMost(Duration.ofSeconds(3))
                    .until(() -> inbox.newest("", null, 10).size() == 1);
        } finally {
            when(accounts.read(any())).thenReturn(List.of());
            bell.listen();
        }
    }

    @Test
    void doublesNothingWhenTheFolderIsMadeAgain() throws Exception {
        MailAccount account = account(server.getImap().getPort(), "Oproep");
        when(accounts.read(any())).thenReturn(List.of(account));
        Written first = Written.from("logo@logo.example", "Eerste");
        Written second = Written.from("logo@logo.example", "Zonder nummer").with("Message-ID", null);
        long before = folder(first.message(), second.message());
        poller.read();
        List<Mail> stored = inbox.newest("", null, 10);
        assertThat(stored).hasSize(2);

        // The server tells a folder from the one before by the second in which it was made.
        long after = await().until(() -> folder(second.message(), first.message()), made -> made != before);
        poller.read();

        assertThat(inbox.newest("", null, 10)).containsExactlyElementsOf(stored);
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("incoming-mail")
                        .count())
                .as("nothing is registered nor acknowledged a second time")
                .isEqualTo(2);
        assertThat(inbox.known(Written.MAILBOX, "Oproep", after)).hasSize(2);
    }

    @Test
    void readsWhatLiesBehindAMailThatCannotBeStored() throws Exception {
        doThrow(new IllegalStateException("broken"))
                .when(starter)
                .receive(argThat(mail -> mail != null && new String(mail.bytes(), ISO_8859_1).contains("Gif")));
        send(Written.from("logo@logo.example", "Gif"));
        send(Written.from("logo@logo.example", "Erachter"));
        poller.read();
        assertThat(inbox.newest("", null, 10)).hasSize(1);
        assertThat(mailboxes.state(Written.MAILBOX))
                .hasValueSatisfying(
                        state -> assertThat(state.unreachableSince()).isNull());

        doCallRealMethod().when(starter).receive(any());
        poller.read();
        assertThat(inbox.newest("", null, 10)).hasSize(2);
    }

    @Attack(41)
    @Test
    void takesOnlyTheHeaderOfWhatIsTooLarge() throws Exception {
        send(Written.from("logo@logo.example", "Groot").attaching("groot.pdf", new byte[2_000_000]));
        poller.read();

        assertThat(inbox.newest("", null, 10)).singleElement().satisfies(mail -> {
            assertThat(mail.whole()).isFalse();
            assertThat(mail.size()).isGreaterThan(2_000_000);
            assertThat(inbox.raw(mail.id()).length).isLessThan(10_000);
        });
    }

    private static MailAccount account(int port) {
        return account(port, "INBOX");
    }

    private static MailAccount account(int port, String folder) {
        return new MailAccount(Written.MAILBOX, "127.0.0.1", port, false, Written.MAILBOX, Written.MAILBOX, folder);
    }

    /** A folder in which these lie and nothing else, made anew; gives its UIDVALIDITY. */
    private long folder(Message... mails) throws MessagingException {
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", server.getImap().getPort(), Written.MAILBOX, Written.MAILBOX);
            Folder folder = store.getFolder("Oproep");
            if (folder.exists()) {
                folder.delete(true);
            }
            folder.create(Folder.HOLDS_MESSAGES);
            folder.appendMessages(mails);
            folder.open(Folder.READ_ONLY);
            return ((UIDFolder) folder).getUIDValidity();
        }
    }

    private void send(Written mail) throws MessagingException {
        Transport transport = sender.getSession().getTransport("smtp");
        transport.connect(sender.getHost(), sender.getPort(), null, null);
        transport.sendMessage(mail.message(), mail.message().getAllRecipients());
        transport.close();
    }

    private long seen() throws Exception {
        return java.util.Arrays.stream(server.getReceivedMessagesForDomain(Written.MAILBOX))
                .filter(mail -> {
                    try {
                        return mail.isSet(Flags.Flag.SEEN);
                    } catch (MessagingException unreadable) {
                        throw new IllegalStateException(unreadable);
                    }
                })
                .count();
    }
}

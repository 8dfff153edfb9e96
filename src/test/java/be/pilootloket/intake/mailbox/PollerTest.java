package be.pilootloket.intake.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doCallRealMethod;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.when;

import be.pilootloket.call.CallDesk;
import be.pilootloket.call.Opening;
import be.pilootloket.call.Phase;
import be.pilootloket.inbox.InboxDesk;
import be.pilootloket.inbox.Mail;
import be.pilootloket.inbox.MailAccount;
import be.pilootloket.inbox.MailAccounts;
import be.pilootloket.inbox.Mailboxes;
import be.pilootloket.inbox.Written;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import java.time.Clock;
import java.util.List;
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

    @MockitoSpyBean
    private Flagging flagging;

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
        return new MailAccount(Written.MAILBOX, "127.0.0.1", port, false, Written.MAILBOX, Written.MAILBOX, "INBOX");
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

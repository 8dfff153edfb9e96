package be.pilootloket.intake.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import be.pilootloket.inbox.MailAccount;
import be.pilootloket.inbox.MailAccounts;
import be.pilootloket.inbox.Mailboxes;
import be.pilootloket.inbox.Written;
import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.util.unit.DataSize;

/** The mail server tells us when mail arrives, and nothing depends on it. */
class BellTest {

    private static final String LOCALHOST = "127.0.0.1";

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, LOCALHOST, ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, LOCALHOST, ServerSetup.PROTOCOL_IMAP)
    });
    private final MailAccounts accounts = mock(MailAccounts.class);
    private final AtomicInteger reads = new AtomicInteger();
    private Relay relay;
    private Bell bell;

    @BeforeEach
    void starts() throws IOException {
        server.withConfiguration(new GreenMailConfiguration().withDisabledAuthentication());
        server.start();
        relay = new Relay(server.getImap().getPort());
        reads(relay.port());
        bell = bell(true, Duration.ofMinutes(10));
    }

    @AfterEach
    void ends() throws Exception {
        bell.end();
        relay.close();
        server.stop();
    }

    @Test
    void ringsAsSoonAsMailArrives() {
        listens();
        arrives();
        soon().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(reads).hasValue(1));
        arrives();
        soon().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(reads).hasValue(2));
    }

    @Test
    void ringsForWhatLiesThereAlready() {
        arrives();
        bell.listen();
        soon().untilAsserted(() -> assertThat(reads).hasValue(1));
    }

    @Test
    void stillRingsAfterTheConnectionWasUsedAgain() throws Exception {
        bell.end();
        bell = bell(true, Duration.ofMillis(1_100));
        listens();
        soon().until(() -> relay.heard("IDLE") == 3);
        assertThat(relay.heard("LOGIN")).isEqualTo(1);
        arrives();
        soon().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(reads).hasValue(1));
    }

    @Test
    void ringsAgainAfterItsConnectionBroke() throws Exception {
        listens();
        relay.breaks();
        soon().until(() -> relay.open() == 0);
        arrives();
        soon().during(Duration.ofMillis(300))
                .untilAsserted(() -> assertThat(reads).hasValue(0));

        soon().untilAsserted(() -> {
            bell.listen();
            assertThat(reads).hasValue(1);
        });
        arrives();
        soon().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(reads).hasValue(2));
    }

    @Test
    void keepsNobodyWaitingWhenTheServerNeverAnswers() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            reads(silent.getLocalPort());
            bell.listen();
            bell.listen();
            reads(relay.port());
            listens();
            arrives();
            soon().atMost(Duration.ofSeconds(2))
                    .untilAsserted(() -> assertThat(reads).hasValue(1));
        }
    }

    @Test
    void listensToNoMailboxThatIsNotReadAnyMore() {
        listens();
        when(accounts.read(any())).thenReturn(List.of());
        bell.listen();
        soon().until(() -> relay.open() == 0);
    }

    @Test
    void opensNoConnectionWhenItIsSwitchedOff() throws Exception {
        bell.end();
        bell = bell(false, Duration.ofMinutes(10));
        bell.listen();
        soon().during(Duration.ofMillis(300)).until(() -> relay.open() == 0);
    }

    private Bell bell(boolean idle, Duration renewed) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("accounts", accounts);
        MailboxSettings settings =
                new MailboxSettings("", 0, false, "", "", "", "INBOX", idle, renewed, DataSize.ofMegabytes(1));
        return new Bell(
                beans.getBeanProvider(MailAccounts.class),
                mock(Mailboxes.class),
                reads::incrementAndGet,
                settings,
                Clock.systemUTC());
    }

    /** The embedded server lets its own thread fail when a connection breaks, which is none of ours. */
    private static ConditionFactory soon() {
        return await().dontCatchUncaughtExceptions();
    }

    private void reads(int port) {
        MailAccount account =
                new MailAccount(Written.MAILBOX, LOCALHOST, port, false, Written.MAILBOX, Written.MAILBOX, "INBOX");
        when(accounts.read(any())).thenReturn(List.of(account));
    }

    private void listens() {
        bell.listen();
        soon().until(() -> relay.heard("IDLE") == 1);
    }

    private void arrives() {
        GreenMailUtil.sendTextEmail(
                Written.MAILBOX,
                "onthaal@logo.example",
                "Nieuw",
                "Tekst",
                server.getSmtp().getServerSetup());
    }
}

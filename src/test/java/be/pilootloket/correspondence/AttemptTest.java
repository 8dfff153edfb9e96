package be.pilootloket.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.Attack;
import be.pilootloket.correspondence.Attempt.Ending;
import be.pilootloket.correspondence.Attempt.Outcome;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class AttemptTest {

    private static final byte[] MIME =
            "Subject: Hallo\r\n\r\nEen regel.\r\n.\r\nNog een regel.\r\n".getBytes(StandardCharsets.US_ASCII);

    private final ScriptedSmtp server = new ScriptedSmtp();
    private final ExecutorService workers = Executors.newCachedThreadPool();

    @AfterEach
    void close() {
        server.close();
        workers.shutdownNow();
    }

    @Test
    void keepsTheAnswerOfAServerThatTakesTheMessage() {
        assertThat(attempt()).isEqualTo(new Outcome(Ending.ACCEPTED, 250, "250 taken as 42\n"));
    }

    @Test
    void handsOverTheBytesAsTheyWereComposed() {
        attempt();

        assertThat(server.taken()).containsExactly("Subject: Hallo\n\nEen regel.\n..\nNog een regel.\n");
    }

    @Test
    void isNotTroubledByAServerThatHangsUpAfterwards() {
        server.answer("QUIT", ScriptedSmtp.HANG_UP);

        assertThat(attempt().ending()).isEqualTo(Ending.ACCEPTED);
    }

    @Test
    void takesARefusedAddresseeAsAnAnswer() {
        server.answer("RCPT", "550 no such user");

        assertThat(attempt().ending()).isEqualTo(Ending.REFUSED);
        assertThat(attempt().answer()).contains("no such user");
    }

    @Test
    void sendsNothingWhenTheCopyIsRefusedAndDoesNotBlameTheAddressee() {
        server.answer("RCPT TO:<archief@", "550 no such user");

        assertThat(attempt().ending()).isEqualTo(Ending.FAILED);
        assertThat(server.taken()).isEmpty();

        server.answer("RCPT TO:<logo@", "550 no such user");
        assertThat(attempt().ending()).isEqualTo(Ending.REFUSED);
    }

    @Test
    void takesARefusedTextAsAnAnswer() {
        server.answer(".", "554 not here");

        assertThat(attempt().ending()).isEqualTo(Ending.REFUSED);
    }

    @Test
    void doesNotBlameTheAddresseeWhenTheServerRefusesUs() {
        server.answer("MAIL", "530 log in first");

        assertThat(attempt().ending()).isEqualTo(Ending.FAILED);
    }

    @Test
    void triesLaterWhenTheServerAsksFor() {
        server.answer("RCPT", "451 come back later");
        assertThat(attempt().ending()).isEqualTo(Ending.FAILED);

        server.recover();
        server.answer(".", "452 disk full");
        assertThat(attempt().ending()).isEqualTo(Ending.FAILED);

        server.recover();
        server.answer("CONNECT", "421 busy");
        assertThat(attempt().ending()).isEqualTo(Ending.FAILED);
    }

    @Attack(48)
    @Test
    void sendsNothingInTheClearWhenEncryptionIsRequired() {
        JavaMailSenderImpl sender = server.sender();
        sender.getJavaMailProperties().setProperty("mail.smtp.starttls.enable", "true");
        sender.getJavaMailProperties().setProperty("mail.smtp.starttls.required", "true");

        assertThat(attempt(sender, Duration.ofSeconds(5)).ending()).isEqualTo(Ending.FAILED);
        assertThat(server.taken()).isEmpty();
    }

    @Test
    void failsCertainlyWhenNobodyListens() {
        JavaMailSenderImpl sender = server.sender();
        server.close();

        assertThat(attempt(sender, Duration.ofSeconds(5)).ending()).isEqualTo(Ending.FAILED);
    }

    @Test
    void failsCertainlyWhenTheServerHangsUpBeforeTheText() {
        server.answer("DATA", ScriptedSmtp.HANG_UP);

        assertThat(attempt().ending()).isEqualTo(Ending.FAILED);
    }

    @Test
    void isUncertainWhenTheServerHangsUpAfterTheText() {
        server.answer(".", ScriptedSmtp.HANG_UP);

        assertThat(attempt().ending()).isEqualTo(Ending.UNCERTAIN);
    }

    @Test
    void isUncertainWhenTheServerKeepsSilentAfterTheText() {
        server.answer(".", ScriptedSmtp.SILENCE);

        assertThat(attempt().ending()).isEqualTo(Ending.UNCERTAIN);
    }

    @Test
    void endsInTimeWhateverTheServerDoesAndSendsNothingAfterwards() throws InterruptedException {
        server.answer("EHLO", ScriptedSmtp.TRICKLE);
        long began = System.nanoTime();

        assertThat(attempt(server.sender(), Duration.ofMillis(500)).ending()).isEqualTo(Ending.FAILED);

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
        Thread.sleep(200);
        assertThat(server.taken()).isEmpty();
    }

    @Test
    void sendsNothingTooLateAlsoWhenNobodyCutItOff() {
        assertThat(attempt(server.sender(), Duration.ofNanos(1), new AtOnce()).ending())
                .isEqualTo(Ending.FAILED);
        assertThat(server.taken()).isEmpty();
    }

    /** Works before anybody waits for it. */
    private static final class AtOnce extends AbstractExecutorService {

        @Override
        public void execute(Runnable work) {
            work.run();
        }

        @Override
        public void shutdown() {}

        @Override
        public List<Runnable> shutdownNow() {
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }
    }

    private Outcome attempt() {
        return attempt(server.sender(), Duration.ofSeconds(10));
    }

    private Outcome attempt(JavaMailSenderImpl sender, Duration deadline) {
        return attempt(sender, deadline, workers);
    }

    private Outcome attempt(JavaMailSenderImpl sender, Duration deadline, ExecutorService by) {
        InternetAddress to = new InternetAddress();
        to.setAddress("logo@logo.example");
        InternetAddress copy = new InternetAddress();
        copy.setAddress("archief@agentschap.example");
        return new Attempt(sender, "oproep@agentschap.example", Duration.ofSeconds(1), MIME, to, copy)
                .within(deadline, by);
    }
}

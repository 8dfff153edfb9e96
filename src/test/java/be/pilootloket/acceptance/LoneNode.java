package be.pilootloket.acceptance;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One node on H2, a process of its own, and a mail server beside it. Where a play restarts the product it is killed (SIGKILL)
 * and starts again; so it is at a random instant whenever the clock moves.
 */
final class LoneNode implements Killable {

    private static final String NOW = "2019-09-10T09:00";
    private static final int SOON_MS = 2000;
    /** Longer than any job takes here, and shorter than in the product. */
    private static final Duration LOCK = Duration.ofSeconds(15);
    /** Past that lock, and past the ten minutes that a mail waits of which nobody knows whether it left. */
    private static final Duration PAUSE = Duration.ofMinutes(11);

    private final MailServer server = new MailServer();
    private final Mails mails = server.mails();
    private final Map<String, Person> people = new HashMap<>();
    private final Random chance;
    private final ProductProcess node;
    private int kills;

    LoneNode(Path data, Random chance) {
        this.chance = chance;
        List<String> settings = new ArrayList<>(List.of(
                "--camunda.bpm.job-execution.lock-time-in-millis=" + LOCK.toMillis(),
                // The mail server of the tests answers the longer greeting in pieces, and waits 40 ms in between.
                "--spring.mail.properties.mail.smtp.ehlo=false",
                "--pilootloket.mail.attempt=6s",
                "--pilootloket.mail.command=4s"));
        settings.addAll(MailServer.settings(server.smtpPort()));
        settings.addAll(server.account("archive", MailWorld.ARCHIVE));
        node = new ProductProcess(data, NOW, settings);
        node.start(MailWorld.OPTIONS);
        node.awaitUp();
    }

    @Override
    public void restart() {
        node.kill();
        kills++;
        people.clear();
        node.start(MailWorld.OPTIONS);
        node.goOn(PAUSE);
    }

    @Override
    public void goOnFromABackup() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Person person(String id) {
        return people.computeIfAbsent(id, account -> new Person(node.base(), account));
    }

    @Override
    public Mails mails() {
        return mails;
    }

    @Override
    public void moveTo(String local) {
        Person admin = person("admin");
        CompletableFuture<Void> kill = CompletableFuture.runAsync(this::restartSoon);
        try {
            admin.moveTo(local);
        } catch (AssertionError cutOff) {
            // The node that moved the clock was killed.
        }
        kill.join();
        if (ProductProcess.now(person("admin")).isBefore(LocalDateTime.parse(local))) {
            person("admin").moveTo(local);
        }
    }

    private void restartSoon() {
        Chance.pass(chance, SOON_MS);
        restart();
    }

    @Override
    public long whatRuns(String process) {
        return person("admin").count("/process-instance/count?processDefinitionKey=" + process);
    }

    @Override
    public List<String> whereTheEngineKeeps(String text) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void awaitUp() {
        node.awaitUp();
    }

    @Override
    public void settle() {
        Awaitility.await("everything has ended").atMost(LOCK.multipliedBy(8)).until(() -> {
            node.goOn(PAUSE);
            return whatRuns("message-delivery") == 0;
        });
    }

    @Override
    public int kills() {
        return kills;
    }

    @Override
    public void stop() {
        node.stop();
    }

    @Override
    public JdbcClient tables() {
        return node.tables();
    }

    @Override
    public String[] where() {
        return node.where();
    }

    @Override
    public String database() {
        return node.databaseName();
    }

    @Override
    public void close() {
        node.close();
        server.close();
    }
}

package be.pilootloket.acceptance;

import be.pilootloket.Databases;
import be.pilootloket.process.engine.TableSearch;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Two nodes on one PostgreSQL, each a process of its own, and a mail server beside them. People are at one of the two. Where a
 * play restarts the product, that one is killed (SIGKILL), people go on at the other, and it starts again. While the clock
 * moves one of the two is killed, at a random instant at which jobs are in hand; when it was the one that moved the clock, an administrator
 * moves it on at the other.
 */
final class TwoNodes implements Killable {

    private static final String NOW = "2019-09-10T09:00";
    private static final Duration SOON = Duration.ofSeconds(3);
    private static final int SOON_AFTER_MS = 200;
    private static final Duration LONGER_THAN_A_JOB = Duration.ofSeconds(4);
    /** Each so many moves of the clock one is waited with until both nodes are up. */
    private static final int ALWAYS = 3;
    /** Longer than any job of these plays takes, and shorter than in the product, where a killed node's jobs wait for two minutes. */
    private static final Duration LOCK = Duration.ofSeconds(15);

    private final Path data;
    private final MailServer server = new MailServer();
    private final Mails mails = server.mails();
    private final Random chance;
    private final Map<String, Person> people = new HashMap<>();
    private String database = Databases.empty();
    private ProductProcess first;
    private ProductProcess second;
    private int kills;
    private int moves;
    private int leftBehind;
    private long lastKill;
    private Duration longestWait = Duration.ZERO;

    /** Starts both at once, on an empty database. */
    TwoNodes(Path data, Random chance) {
        this.data = data;
        this.chance = chance;
        begin();
    }

    private void begin() {
        first = started();
        second = started();
        awaitUp();
    }

    private ProductProcess started() {
        List<String> settings = new ArrayList<>(List.of(
                "--spring.datasource.username=postgres",
                "--spring.datasource.hikari.maximum-pool-size=12",
                "--camunda.bpm.job-execution.lock-time-in-millis=" + LOCK.toMillis(),
                // The mail server of the tests answers the longer greeting in pieces, and waits 40 ms in between.
                "--spring.mail.properties.mail.smtp.ehlo=false",
                "--pilootloket.mail.attempt=6s",
                "--pilootloket.mail.command=4s"));
        settings.addAll(MailServer.settings(server.smtpPort()));
        settings.addAll(server.account("archive", MailWorld.ARCHIVE));
        ProductProcess node = new ProductProcess(database, NOW, settings);
        node.start(MailWorld.OPTIONS);
        return node;
    }

    @Override
    public void restart() {
        second.awaitUp();
        kill(first);
        goOnAtTheOther();
        awaitTakenOver();
    }

    /** Nothing is killed here: a backup is restored once all nodes are stopped. */
    @Override
    public void goOnFromABackup() {
        stop();
        Backup.restored(database, data).ifPresent(copy -> database = copy);
        begin();
    }

    @Override
    public Person person(String id) {
        return people.computeIfAbsent(id, account -> new Person(first.base(), account));
    }

    @Override
    public Mails mails() {
        return mails;
    }

    @Override
    public void moveTo(String local) {
        if (moves++ % ALWAYS == 0) {
            second.awaitUp();
        }
        if (second.answers()) {
            moveWhileOneDies(local);
        } else {
            person("admin").moveTo(local);
        }
    }

    private void moveWhileOneDies(String local) {
        boolean mover = chance.nextBoolean();
        CompletableFuture<Void> kill = CompletableFuture.runAsync(() -> killSoon(mover ? first : second));
        try {
            person("admin").moveTo(local);
        } catch (AssertionError cutOff) {
            if (!mover) {
                throw cutOff;
            }
        }
        kill.join();
        if (mover) {
            goOnAtTheOther();
            Person admin = person("admin");
            if (ProductProcess.now(admin).isBefore(LocalDateTime.parse(local))) {
                admin.moveTo(local);
            }
        }
        awaitTakenOver();
    }

    private ProgrammeTables programme() {
        return new ProgrammeTables(tables());
    }

    private void goOnAtTheOther() {
        ProductProcess killed = first;
        first = second;
        second = killed;
        people.clear();
    }

    /** While somebody works, if anybody does soon. */
    private void killSoon(ProductProcess node) {
        ProgrammeTables tables = programme();
        long until = System.nanoTime() + SOON.toNanos();
        do {
            Chance.pass(chance, SOON_AFTER_MS);
        } while (tables.locks().isEmpty() && System.nanoTime() < until);
        kill(node);
    }

    private void kill(ProductProcess node) {
        node.kill();
        lastKill = System.nanoTime();
        kills++;
        Set<String> held = new HashSet<>(programme().locks());
        node.start(MailWorld.OPTIONS);
        leftBehind += ofNobody(held);
    }

    /** How many of these locks are the killed node's: the other ends its jobs sooner. */
    private int ofNobody(Set<String> locks) {
        try {
            Awaitility.await().atMost(LONGER_THAN_A_JOB).until(() -> {
                locks.retainAll(programme().locks());
                return locks.isEmpty();
            });
        } catch (ConditionTimeoutException left) {
            return locks.size();
        }
        return 0;
    }

    /** Waits until the other node has done what the killed one had in hand. */
    private void awaitTakenOver() {
        ProgrammeTables tables = programme();
        Person admin = person("admin");
        Awaitility.await("what the killed node had in hand is taken over")
                .atMost(LOCK.multipliedBy(4))
                .until(() -> {
                    tables.endPauses();
                    return tables.quiet(ProductProcess.now(admin));
                });
        Duration waited = Duration.ofNanos(System.nanoTime() - lastKill);
        longestWait = waited.compareTo(longestWait) > 0 ? waited : longestWait;
    }

    @Override
    public long whatRuns(String process) {
        return person("admin").count("/process-instance/count?processDefinitionKey=" + process);
    }

    @Override
    public List<String> whereTheEngineKeeps(String text) {
        return new TableSearch(new JdbcTemplate(new DriverManagerDataSource(database))).whereIs(text, "ACT_%");
    }

    @Override
    public void awaitUp() {
        first.awaitUp();
        second.awaitUp();
    }

    @Override
    public void settle() {
        awaitTakenOver();
    }

    @Override
    public int kills() {
        return kills;
    }

    @Override
    public void stop() {
        people.clear();
        awaitUp();
        first.stop();
        second.stop();
    }

    @Override
    public JdbcClient tables() {
        return first.tables();
    }

    @Override
    public String[] where() {
        return first.where();
    }

    @Override
    public String database() {
        return first.databaseName();
    }

    /** How many jobs the killed nodes had in hand. */
    int leftBehind() {
        return leftBehind;
    }

    /** How long it took at most after a kill until nothing that was due was in anybody's hand. */
    Duration longestWait() {
        return longestWait;
    }

    @Override
    public void close() {
        first.close();
        second.close();
        server.close();
    }
}

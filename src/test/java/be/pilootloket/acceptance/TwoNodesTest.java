package be.pilootloket.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.Databases;
import be.pilootloket.evidence.Ledger;
import be.pilootloket.evidence.Verification;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two products on one PostgreSQL share the work; one of them is killed in the middle of it. */
@Tag("postgres")
class TwoNodesTest {

    private static final int LETTERS = 60;
    private static final int BEFORE_THE_KILL = 10;

    private static final String[] SETTINGS = {
        "--spring.datasource.username=postgres",
        "--pilootloket.embedded-mail.smtp-port=0",
        "--pilootloket.embedded-mail.imap-port=0",
        // What was cut off waits less long than in the product. Shorter than the longest job, two would do the same.
        "--camunda.bpm.job-execution.lock-time-in-millis=20000",
        "--pilootloket.mail.attempt=8s",
        "--pilootloket.mail.command=4s"
    };

    @Test
    void shareTheLettersAndTheOtherGoesOnWhenOneIsKilled() {
        String database = Databases.urlFor("two-nodes-" + UUID.randomUUID());
        try (LetterWorld world = new LetterWorld(database, LETTERS, SETTINGS);
                ProductProcess other = world.another()) {
            world.product().start(MailWorld.OPTIONS);
            other.start(MailWorld.OPTIONS);
            world.product().awaitUp();
            other.awaitUp();
            world.awaitDrafted();
            world.review();
            world.release();
            LetterTables tables = new LetterTables(world.product().tables());
            Set<String> atWork = new HashSet<>();
            Awaitility.await("both nodes were at work, and some letters are received")
                    .atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> {
                        atWork.addAll(tables.owners());
                        return atWork.size() == 2 && world.gate().taken().size() >= BEFORE_THE_KILL;
                    });
            other.kill();
            long kill = System.nanoTime();
            Awaitility.await("the other node does what this one held")
                    .atMost(Duration.ofMinutes(3))
                    .until(() -> tables.undecided() == 0);
            // Past the ten minutes that a letter waits of which nobody knows whether it left.
            world.product().goOn(Duration.ofMinutes(11));
            assertThat(tables.waiting()).as("known to have left").isZero();
            world.product().stop();

            LetterAccount account =
                    new LetterAccount(tables.register(), world.gate().taken(), List.of(kill), false);
            assertThat(account.faults()).isEmpty();
            tables.verifyEveryLetterPrinted(LETTERS);
            world.product()
                    .inside(beans -> assertThat(beans.getBean(Ledger.class).verify())
                            .extracting(Verification::whole)
                            .isEqualTo(true));
        }
    }
}

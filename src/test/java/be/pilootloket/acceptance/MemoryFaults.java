package be.pilootloket.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.evidence.VerifyCommand;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product has hardly any memory: it dies as a whole, is started again as systemd does, and loses nothing. */
class MemoryFaults {

    private static final int MAILS = 30;
    private static final String[] HARDLY_ANY = {
        "-Xmx" + Integer.getInteger("faults.megabytes", 190) + "m",
        "-XX:+ExitOnOutOfMemoryError",
        "-XX:TieredStopAtLevel=1"
    };

    private final Random chance = Chance.of("MemoryFaults");

    @Test
    void losesNoMailWithHardlyAnyMemory(@TempDir Path data) throws Exception {
        try (MailWorld world = new MailWorld(data, "--pilootloket.mailbox.every=1s")) {
            world.start(HARDLY_ANY);
            List<SoakMail> delivered = new ArrayList<>();
            for (int number = 0; number < MAILS; number++) {
                delivered.add(SoakMails.large(chance, number));
                world.deliver(delivered.get(number).mail().message());
            }
            AtomicInteger deaths = new AtomicInteger();
            long began = System.nanoTime();
            Awaitility.await("each mail is stored")
                    .atMost(Duration.ofMinutes(4))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> {
                        if (!world.alive()) {
                            boolean starved = System.nanoTime() - began
                                    > Duration.ofMinutes(2).toNanos();
                            deaths.incrementAndGet();
                            world.start(starved ? MailWorld.OPTIONS : HARDLY_ANY);
                        }
                        return world.marked() == MAILS;
                    });
            if (world.alive()) {
                world.kill();
            }
            world.start(MailWorld.OPTIONS);
            world.awaitUp();
            world.goOn(Duration.ofMinutes(11));
            world.stop();
            new SoakTables(world.tables()).verify(delivered);
            assertThat(VerifyCommand.run("--spring.datasource.url=jdbc:h2:file:" + data.resolve("pilootloket")))
                    .as("the chain of hashes is whole")
                    .isZero();
            FaultReport.row(
                    "a heap of " + HARDLY_ANY[0].substring(4)
                            + " while mails of 3 MB come in; started again when it dies, after"
                            + " two minutes with more",
                    "H2",
                    1,
                    "it dies as a whole or goes on; no mail lost or stored twice",
                    "died %d times; %d mails, each once".formatted(deaths.get(), MAILS));
        }
    }
}

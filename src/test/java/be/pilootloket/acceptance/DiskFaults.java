package be.pilootloket.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.evidence.VerifyCommand;
import be.pilootloket.operation.BackupCommand;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk of the database is full: {@code mvn verify -Pfaults}. */
class DiskFaults {

    private static final int MAILS = 40;
    private static final int FLIPS = 20_000;
    private static final Duration LONGEST = Duration.ofSeconds(8);

    private final Random chance = Chance.of("DiskFaults");

    @Test
    void losesNoMailWhenTheDiskOfH2IsFull(@TempDir Path folder) throws Exception {
        try (SmallDisk disk = new SmallDisk(folder.resolve("disk"), 90);
                MailWorld world = new MailWorld(disk.folder(), "--pilootloket.mailbox.every=1s")) {
            world.start(MailWorld.OPTIONS);
            world.awaitUp();
            List<SoakMail> delivered = new ArrayList<>();
            long refused;
            Person staff = new Person(world.base(), "staff");
            try (Visits pages = new Visits(staff, "/inbox")) {
                for (int number = 0; number < MAILS; number++) {
                    delivered.add(SoakMails.large(chance, number));
                    world.deliver(delivered.get(number).mail().message());
                }
                Awaitility.await("the disk is full, and no mail is stored any more")
                        .atMost(Duration.ofMinutes(2))
                        .during(Duration.ofSeconds(10))
                        .until(() -> disk.freeMegabytes() < 8 && world.marked() < MAILS);
                pages.verifyEachToldInTime(LONGEST);
                refused = pages.refused();
            }
            int before = world.marked();
            disk.growTo(2000);
            world.kill();
            world.start(MailWorld.OPTIONS);
            world.awaitUp();
            Awaitility.await("each mail is stored")
                    .atMost(Duration.ofMinutes(3))
                    .until(() -> world.marked() == MAILS);
            world.goOn(Duration.ofMinutes(11));
            world.stop();
            new SoakTables(world.tables()).verify(delivered);
            assertThat(VerifyCommand.run("--spring.datasource.url=jdbc:h2:file:"
                            + disk.folder().resolve("pilootloket")))
                    .as("the chain of hashes is whole")
                    .isZero();
            FaultReport.row(
                    "the disk is full while mails of 3 MB come in; it is made larger and the product started again",
                    "H2",
                    1,
                    "a sentence within 8 s; no mail lost, half stored or stored twice",
                    "%d mails stored when it was full, %d of %d after it, each once; %d visits told that it did not work"
                            .formatted(before, MAILS, MAILS, refused));
        }
    }

    @Test
    void goesOnFromABackupWhenTheFileOfH2IsDamaged(@TempDir Path folder) throws Exception {
        String database = "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("pilootloket");
        Path file = folder.resolve("pilootloket.mv.db");
        try (MailWorld world = new MailWorld(folder)) {
            assertThat(BackupCommand.run(database, "--pilootloket.backup=" + folder.resolve("kopie.zip")))
                    .isZero();
            damage(file);
            String said = world.startsInVain();
            assertThat(said)
                    .contains("Pilootloket start niet", "beschadigd", "--pilootloket.restore=")
                    .doesNotContain("\tat ");

            Files.move(file, folder.resolve("damaged"));
            assertThat(BackupCommand.run(database, "--pilootloket.restore=" + folder.resolve("kopie.zip")))
                    .isZero();
            world.start(MailWorld.OPTIONS);
            world.awaitUp();
            assertThat(new Person(world.base(), "staff").page("/calls/" + MailWorld.CALL))
                    .contains(MailWorld.CALL);
            FaultReport.row(
                    "bytes of the database's file are flipped before the start",
                    "H2",
                    FLIPS,
                    "the start is refused with a remedy and no stack trace; a backup goes on",
                    "refused in words; the restored call is shown");
        }
    }

    private void damage(Path database) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(database.toFile(), "rw")) {
            for (int flip = 0; flip < FLIPS; flip++) {
                long at = (long) (chance.nextDouble() * file.length());
                file.seek(at);
                int old = file.read();
                file.seek(at);
                file.write(~old);
            }
        }
    }
}

package be.pilootloket.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.Databases;
import be.pilootloket.evidence.VerifyCommand;
import be.pilootloket.inbox.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two nodes, each a process of its own, on one PostgreSQL and one mailbox. They start at once on an empty database; something
 * happens to the first while mails come in. {@code -Dfaults.seed} repeats the mails and the instant.
 */
final class SharedMailbox {

    private static final String[] SETTINGS = {
        "--spring.datasource.username=postgres",
        "--pilootloket.embedded-mail.smtp-port=0",
        "--pilootloket.embedded-mail.imap-port=0",
        "--pilootloket.mailbox.every=1s",
        // What a killed node held waits so long, and not two minutes. Longer than the longest job, or two would do the
        // same.
        "--camunda.bpm.job-execution.lock-time-in-millis=25000",
        "--pilootloket.mail.attempt=10s",
        "--pilootloket.mail.command=8s",
        "--pilootloket.inbox.reads-within=12s",
        "--spring.datasource.hikari.maximum-pool-size=12"
    };

    private final Random chance = Chance.of("SharedMailbox");
    private final List<SoakMail> delivered = new ArrayList<>();
    private final String database;

    SharedMailbox() {
        this(Databases.empty());
    }

    /** @param database where on PostgreSQL an empty one lies, with the user postgres */
    SharedMailbox(String database) {
        this.database = database;
    }

    /**
     * Lets it happen and verifies that each mail was stored, placed and answered once.
     *
     * @param many mails of all kinds
     * @param fault what happens to this node, or to the database, once a quarter of the mails is stored
     */
    void befalls(int many, BiConsumer<ProductProcess, JdbcClient> fault) throws Exception {
        try (MailWorld world = new MailWorld(database, 2, SETTINGS)) {
            ProductProcess struck = world.nodes().get(0);
            ProductProcess left = world.nodes().get(1);
            struck.awaitUp();
            left.awaitUp();
            verifyBegunOnce(world);
            SoakMails mails = new SoakMails(world, chance, many / 2);
            deliver(world, mails, many / 2);
            awaitStored(world, many / 4);
            Chance.pass(chance, 1500);
            fault.accept(struck, world.tables());
            deliver(world, mails, many);
            awaitStored(world, copies());
            left.goOn(Duration.ofSeconds(5));
            // Past the ten minutes that an acknowledgement waits of which nobody knows whether it left.
            left.goOn(Duration.ofMinutes(11));
            left.stop();
            new SoakTables(world.tables()).verify(delivered);
            assertThat(delivered)
                    .allSatisfy(mail -> assertThat(mails.acknowledgements(mail.from()))
                            .as("received by " + mail.from())
                            .hasSize(mail.place() == Place.MESSAGE || mail.answered() ? 1 : 0));
            assertThat(VerifyCommand.run(
                            "--spring.datasource.url=" + database, "--spring.datasource.username=postgres"))
                    .as("the chain of hashes is whole")
                    .isZero();
        }
    }

    private static void verifyBegunOnce(MailWorld world) {
        assertThat(world.tables()
                        .sql("select max(version_) from act_re_procdef")
                        .query(Integer.class)
                        .single())
                .as("each model once")
                .isOne();
        assertThat(world.tables()
                        .sql("select name_ from act_ru_filter")
                        .query(String.class)
                        .list())
                .as("each filter once")
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    private void deliver(MailWorld world, SoakMails mails, int upTo) throws Exception {
        while (delivered.size() < upTo) {
            SoakMail mail = mails.mail(delivered.size());
            delivered.add(mail);
            world.deliver(mail.mail().message());
            if (mail.twice()) {
                world.deliver(SoakMails.again(mail));
            }
        }
    }

    private static void awaitStored(MailWorld world, int least) {
        Awaitility.await(least + " mails are stored")
                .atMost(Duration.ofMinutes(2))
                .until(() -> world.tables()
                                .sql("select count(*) from mail_position")
                                .query(Integer.class)
                                .single()
                        >= least);
    }

    private int copies() {
        return delivered.stream().mapToInt(mail -> mail.twice() ? 2 : 1).sum();
    }
}

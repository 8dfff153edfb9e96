package be.pilootloket.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.Databases;
import be.pilootloket.acceptance.SmtpGate.Mishap;
import be.pilootloket.evidence.VerifyCommand;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mail server has a bad day while letters leave: {@code mvn verify -Pfaults}. */
class MailFaults {

    private static final int LETTERS = 30;
    private static final String BETTER = "verbeterd@organisatie.example";
    /** How long a person waits at most for an answer, on a machine that does much else. */
    private static final Duration LONGEST = Duration.ofSeconds(8);

    private static final String[] SETTINGS = {
        // What was cut off waits so long, and not two minutes. Longer than the longest job, or two would do the same.
        "--camunda.bpm.job-execution.lock-time-in-millis=25000",
        "--pilootloket.mail.attempt=10s",
        // Thirty letters meet a silent server, four at a time.
        "--pilootloket.mail.command=2s",
        "--pilootloket.rehearsal.patience=5m"
    };

    private static final String[] ON_POSTGRES = {
        "--spring.datasource.username=postgres", "--spring.datasource.hikari.maximum-pool-size=12"
    };

    private final Random chance = Chance.of("MailFaults");

    @Test
    void oneNodeSendsEachLetterOnceAfterABadDay(@TempDir Path data) {
        try (LetterWorld world = new LetterWorld(data, LETTERS, true, SETTINGS)) {
            sendsEachLetterOnce(world, List.of(world.product()));
        }
    }

    @Test
    void twoNodesSendEachLetterOnceAfterABadDay() {
        String[] settings =
                Stream.concat(Stream.of(SETTINGS), Stream.of(ON_POSTGRES)).toArray(String[]::new);
        try (LetterWorld world = new LetterWorld(Databases.empty(), LETTERS, true, settings);
                ProductProcess other = world.another()) {
            sendsEachLetterOnce(world, List.of(world.product(), other));
        }
    }

    private void sendsEachLetterOnce(LetterWorld world, List<ProductProcess> nodes) {
        ProductProcess product = world.product();
        SmtpGate server = world.gate();
        nodes.forEach(node -> node.start(MailWorld.OPTIONS));
        nodes.forEach(ProductProcess::awaitUp);
        world.awaitDrafted();

        server.busy(true);
        while (world.waits()) {
            world.review();
            world.release();
        }
        String pages;
        try (Visits visits = new Visits(world.person("staff"), "/mails")) {
            product.goOn(Duration.ofHours(1));
            server.busy(false);
            server.shut();
            product.goOn(Duration.ofMinutes(30));
            server.open();
            server.silent(true);
            product.goOn(Duration.ofHours(4));
            visits.verifyEachToldInTime(LONGEST);
            assertThat(visits.refused()).as("pages need no mail server").isZero();
            pages = "the slowest page after %d ms".formatted(visits.slowest().toMillis());
        }
        assertThat(server.taken()).as("nothing left").isEmpty();

        int unlucky = chance.nextInt(LETTERS);
        server.knowsNobodyAt("kandidaat%d@organisatie.example".formatted(unlucky));
        server.befall(Mishap.CUT_IN_DATA);
        server.silent(false);
        product.goOn(Duration.ofHours(9));
        assertThat(server.befell()).as("a line dropped in the middle of DATA").isTrue();
        int before = server.taken().size();
        assertThat(before).as("one address holds no other letter up").isEqualTo(LETTERS - 1);
        correct(world.person("staff"));
        Awaitility.await("the last letter left")
                .atMost(Duration.ofMinutes(1))
                .until(() -> server.taken().size() == LETTERS);
        product.goOn(Duration.ofHours(1));
        nodes.forEach(ProductProcess::stop);

        LetterTables tables = new LetterTables(product.tables());
        LetterAccount account = new LetterAccount(tables.register(), server.taken(), List.of(), true);
        assertThat(account.faults()).isEmpty();
        tables.verifyEnded(LETTERS);
        assertThat(VerifyCommand.run(product.where()))
                .as("the chain of hashes is whole")
                .isZero();
        FaultReport.row(
                "the mail server says 421 for an hour, is down for half an hour, says nothing for four hours, drops a"
                        + " line in the middle of DATA, and does not know one of 30 addressees (550)",
                product.databaseName() + ", nodes: " + nodes.size(),
                5,
                "each letter leaves once; one task for the address; no incident; pages answer within "
                        + LONGEST.toSeconds() + " s",
                "0 letters left meanwhile, %d once it was well, %d after the address was put right, %d twice; letters × attempts: %s; %s"
                        .formatted(before, server.taken().size(), account.twice(), tables.attempts(), pages));
    }

    private static void correct(Person staff) {
        List<Person.Task> open = staff.open("Adres verbeteren");
        assertThat(open).as("one task for the address").hasSize(1);
        Map<String, Object> form = staff.form(open.get(0));
        form.putAll(Map.of("resolution", "resend", "newAddress", BETTER));
        staff.complete(open.get(0), form);
    }
}

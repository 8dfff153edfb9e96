package be.pilootloket.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.Databases;
import be.pilootloket.evidence.VerifyCommand;
import be.pilootloket.inbox.Written;
import be.pilootloket.programme.Zone;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mailbox cannot be read while the deadline passes: {@code mvn verify -Pfaults}. */
class MailboxFaults {

    private static final String EVERY_SECOND = "--pilootloket.mailbox.every=1s";
    /** Longer than the product waits for an answer of the mailbox: half a minute. */
    private static final Duration SILENCE = Duration.ofSeconds(45);

    private static final LocalDateTime AWAY = LocalDateTime.parse("2019-11-11T23:30");
    private static final LocalDateTime BACK = LocalDateTime.parse("2019-11-12T00:30");
    /** When our mail server took each candidacy, in Brussels. */
    private static final List<LocalDateTime> TAKEN = List.of(
            LocalDateTime.parse("2019-11-11T23:30:01"),
            LocalDateTime.parse("2019-11-11T23:45:10"),
            LocalDateTime.parse("2019-11-11T23:58:59"),
            LocalDateTime.parse("2019-11-11T23:59:00"),
            LocalDateTime.parse("2019-11-11T23:59:59"),
            LocalDateTime.parse("2019-11-12T00:00:00"),
            LocalDateTime.parse("2019-11-12T00:00:01"),
            LocalDateTime.parse("2019-11-12T00:10:00"),
            LocalDateTime.parse("2019-11-12T00:29:59"));

    private static final LocalDateTime LAST = LocalDateTime.parse("2019-11-11T23:59:59");
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    private static final String LATE = "Uw bericht kwam later aan.";
    /** How long a person waits at most for an answer, on a machine that does much else. */
    private static final Duration LONGEST = Duration.ofSeconds(8);

    @Test
    void oneNodeJudgesEachCandidacyByWhenOurServerTookIt(@TempDir Path data) throws Exception {
        try (MailWorld world = new MailWorld(data, EVERY_SECOND)) {
            judgesEachByWhenOurServerTookIt(world);
        }
    }

    @Test
    void twoNodesJudgeEachCandidacyByWhenOurServerTookIt() throws Exception {
        try (MailWorld world = new MailWorld(
                Databases.empty(),
                1,
                EVERY_SECOND,
                "--spring.datasource.username=postgres",
                "--spring.datasource.hikari.maximum-pool-size=12",
                "--pilootloket.embedded-mail.smtp-port=0",
                "--pilootloket.embedded-mail.imap-port=0")) {
            judgesEachByWhenOurServerTookIt(world);
        }
    }

    private static void judgesEachByWhenOurServerTookIt(MailWorld world) throws Exception {
        world.start(MailWorld.OPTIONS);
        world.awaitUp();
        world.nodes().forEach(ProductProcess::awaitUp);
        Person admin = new Person(world.base(), "admin");
        admin.moveTo(AWAY.toString());

        world.gate().shut();
        for (int number = 0; number < TAKEN.size(); number++) {
            // The mailbox takes each in a second after the mail server did: what counts is the first.
            Instant lying = TAKEN.get(number).plusSeconds(1).atZone(BRUSSELS).toInstant();
            world.lay(candidacy(world, number), lying);
        }
        admin.moveTo(BACK.toString());
        Person staff = new Person(world.base(), "staff");
        awaitTold(staff, "nobody listens");
        assertThat(world.marked()).as("nothing was read").isZero();

        world.gate().silent(true);
        world.gate().open();
        Awaitility.await("it waits for an answer")
                .atMost(Duration.ofSeconds(30))
                .until(() -> world.gate().connected() > 0);
        String pages;
        try (Visits visits = new Visits(staff, "/inbox")) {
            Awaitility.await("nothing is read while it is silent")
                    .atMost(SILENCE.multipliedBy(2))
                    .during(SILENCE)
                    .until(() -> world.marked() == 0);
            awaitTold(staff, "it says nothing");
            visits.verifyEachToldInTime(LONGEST);
            assertThat(visits.refused()).as("pages need no mailbox").isZero();
            pages = "the slowest page after %d ms".formatted(visits.slowest().toMillis());
        }
        long well = System.nanoTime();
        world.gate().silent(false);
        Awaitility.await("each mail is read").atMost(Duration.ofMinutes(1)).until(() -> world.marked() == TAKEN.size());
        Duration read = Duration.ofNanos(System.nanoTime() - well);
        world.goOn(Duration.ofSeconds(5));
        // Past the ten minutes that an acknowledgement waits of which nobody knows whether it left.
        world.goOn(Duration.ofMinutes(11));
        world.stop();
        world.nodes().forEach(ProductProcess::stop);

        long late = verifyJudged(world);
        assertThat(world.tables()
                        .sql("select count(*) from act_ru_incident")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(VerifyCommand.run(world.where()))
                .as("the chain of hashes is whole")
                .isZero();
        FaultReport.row(
                "the mailbox is down from half an hour before the deadline to half an hour after it, and then says"
                        + " nothing for " + SILENCE.toSeconds() + " s, while candidacies come in",
                world.databaseName() + ", nodes: " + (1 + world.nodes().size()),
                2,
                "each has one dossier and one acknowledgement, and is late only by when our mail server took it;"
                        + " staff see that the mailbox is unreachable",
                "%d candidacies on the second exact, %d of them late; all read %d ms after it spoke again; %s"
                        .formatted(TAKEN.size(), late, read.toMillis(), pages));
    }

    private static void awaitTold(Person staff, String why) {
        Awaitility.await("staff see that " + why)
                .atMost(Duration.ofMinutes(1))
                .until(() -> staff.page("/inbox").contains("onbereikbaar"));
    }

    private static MimeMessage candidacy(MailWorld world, int number) {
        String sender = SoakMails.sender(number);
        Zone zone = world.zone(number);
        return Written.from(sender, "Kandidatuur " + number)
                .with(
                        "Received",
                        "from smtp.organisatie.example by mx.agentschap.example with ESMTPS; "
                                + DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                        TAKEN.get(number).atZone(BRUSSELS)))
                .attaching("aanvraag.docx", world.application("Organisatie " + number, sender, zone))
                .message();
    }

    /** How many are late. */
    private static long verifyJudged(MailWorld world) {
        assertThat(world.tables()
                        .sql("select received_at from candidacy order by received_at")
                        .query((row, at) ->
                                row.getObject(1, OffsetDateTime.class).toInstant())
                        .list())
                .as("one dossier each")
                .containsExactlyElementsOf(TAKEN.stream()
                        .map(taken -> taken.atZone(BRUSSELS).toInstant())
                        .toList());
        long late = 0;
        for (int number = 0; number < TAKEN.size(); number++) {
            List<MimeMessage> received = world.received(SoakMails.sender(number));
            assertThat(received).as("acknowledged once").hasSize(1);
            LocalDateTime taken = TAKEN.get(number);
            String told = text(received.get(0));
            assertThat(told)
                    .contains("om "
                            + DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT)
                                    .format(taken));
            assertThat(told.contains(LATE)).as("late: " + taken).isEqualTo(taken.isAfter(LAST));
            late += told.contains(LATE) ? 1 : 0;
        }
        return late;
    }

    private static String text(MimeMessage message) {
        try {
            return message.getContent().toString();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

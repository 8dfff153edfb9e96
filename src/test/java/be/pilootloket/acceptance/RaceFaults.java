package be.pilootloket.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.Databases;
import be.pilootloket.evidence.VerifyCommand;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two people, or two clicks, do the same thing at the same instant: {@code mvn verify -Pfaults}. */
class RaceFaults {

    private static final String CALL = Candidates.CALL;
    private static final String SESSION = CALL + "-info-session";
    private static final int DOSSIERS = Integer.getInteger("faults.rounds", 50);
    private static final int MOVES = DOSSIERS / 5;
    private static final LocalDate SESSION_ON = LocalDate.parse("2019-09-24");

    private final Map<String, Person> people = new HashMap<>();
    private final Map<String, Boolean> verdicts = new TreeMap<>();
    private final Map<String, Integer> told = new TreeMap<>();
    private ProductProcess product;

    @Test
    void oneOfTwoCountsOnH2(@TempDir Path data) {
        try (ProductProcess one = new ProductProcess(data, "2019-09-10T09:00", settings())) {
            race(one, "H2", "--spring.datasource.url=jdbc:h2:file:" + data.resolve("pilootloket"));
        }
    }

    @Test
    void oneOfTwoCountsOnPostgres() {
        String database = Databases.empty();
        List<String> settings = new ArrayList<>(settings());
        settings.add("--spring.datasource.username=postgres");
        try (ProductProcess one = new ProductProcess(database, "2019-09-10T09:00", settings)) {
            race(
                    one,
                    "PostgreSQL " + Databases.major(database),
                    "--spring.datasource.url=" + database,
                    "--spring.datasource.username=postgres");
        }
    }

    private static List<String> settings() {
        return List.of("--pilootloket.embedded-mail.smtp-port=0", "--pilootloket.embedded-mail.imap-port=0");
    }

    private void race(ProductProcess one, String database, String... where) {
        product = one;
        product.start(MailWorld.OPTIONS);
        product.awaitUp();
        publish();
        IntStream.rangeClosed(1, MOVES).forEach(this::moveTheSession);
        IntStream.rangeClosed(1, DOSSIERS).forEach(this::register);
        product.goOn(Duration.ofDays(62));
        IntStream.rangeClosed(1, DOSSIERS).forEach(this::judge);
        product.stop();
        verifyTables(product.tables());
        assertThat(VerifyCommand.run(where)).as("the chain of hashes is whole").isZero();
        FaultReport.row(
                "two people at once, a double click, and back and again",
                database,
                2 * DOSSIERS + MOVES,
                "one counts, the other reads why not in Dutch; one deed, one step of the calendar",
                "%d dossiers judged once, %d moves of a meeting once; told: %s".formatted(DOSSIERS, MOVES, told));
    }

    private void publish() {
        staff().start("call-for-pilots", Map.of("programmeCode", CALL));
        Person.Task define = staff().task("Oproep opstellen", CALL);
        Map<String, Object> call = staff().form(define);
        call.put("warningsSeen", true);
        staff().complete(define, call);
        person("decision-maker")
                .complete(person("decision-maker").task("Oproep goedkeuren", CALL), Map.of("verdict", "yes"));
        product.goOn(Duration.ofHours(27));
        Person.Task prepare = staff().task("Bijeenkomst voorbereiden", SESSION);
        Map<String, Object> session = staff().form(prepare);
        session.put("place", "Zaal 1, Voorbeeldstraat 1");
        staff().complete(prepare, session);
    }

    /** Who approves a change of dates clicks twice. */
    private void moveTheSession(int round) {
        Person colleague = person("staff2");
        Map<String, Object> change = Map.of("code", CALL, "kind", "move-meeting", "reason", "De zaal is niet vrij.");
        staff().start("change-dates", change);
        String number = CALL + "-W" + round;
        Person.Task propose = staff().task("Nieuwe datums voorstellen", number);
        Map<String, Object> form = staff().form(propose);
        form.put("milestone", "info-session");
        form.put("on", SESSION_ON.plusDays(round % 2).toString());
        staff().complete(propose, form);
        staff().complete(staff().task("Wijziging bevestigen", number), Map.of("verdict", "yes", "warningsSeen", true));
        Person.Task approve = colleague.task("Nieuwe datums goedkeuren", number);
        colleague.claim(approve);
        count(Race.between(
                () -> colleague.submit(approve, Map.of("verdict", "yes")),
                () -> colleague.submit(approve, Map.of("verdict", "yes"))));
        Awaitility.await(number + " is carried out")
                .until(() -> person("admin").count("/process-instance/count?processDefinitionKey=change-dates") == 0);
    }

    private void register(int i) {
        HttpResponse<String> answer = staff().call(
                        "/api/calls/" + CALL + "/candidacies",
                        Map.of(
                                "receivedAt",
                                "2019-09-11T10:00:00+02:00",
                                "title",
                                "Project " + i,
                                "zone",
                                "kempen",
                                "initiator",
                                Map.of(
                                        "organisation",
                                        "Initiatief " + i,
                                        "contact",
                                        "Contactpunt",
                                        "email",
                                        Candidates.address(i)),
                                "partners",
                                Candidates.partners("kempen", true),
                                "documents",
                                Candidates.documents()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    /** By turns two colleagues who do not agree, and one who clicks twice; the one who lost goes back and tries again. */
    private void judge(int i) {
        Person.Task task = staff().task("Ontvankelijkheid controleren", Candidates.number(i));
        Map<String, Object> yes = Map.of("verdict", "yes", "reason", "Alles is er.");
        Map<String, Object> no = Map.of("verdict", "no", "reason", "Er doet geen zorgraad mee.");
        if (i % 2 == 0) {
            int winner = count(Race.between(
                    () -> staff().tryToComplete(task, yes),
                    () -> person("staff2").tryToComplete(task, no)));
            verdicts.put(Candidates.number(i), winner == 0);
        } else {
            staff().claim(task);
            count(Race.between(() -> staff().submit(task, no), () -> staff().submit(task, no)));
            verdicts.put(Candidates.number(i), false);
        }
        Race.verifyRefused(staff().submit(task, yes));
    }

    private int count(Race race) {
        told.merge(race.told(), 1, Integer::sum);
        return race.winner();
    }

    private void verifyTables(JdbcClient tables) {
        Map<String, Boolean> kept = new TreeMap<>();
        tables.sql("select number, admissible from candidacy").query(row -> {
            kept.put(row.getString("number"), row.getBoolean("admissible"));
        });
        assertThat(kept).as("the verdict of who won").isEqualTo(verdicts);
        assertThat(deeds(tables, "ADMISSIBILITY_JUDGED")).as("each judged once").isEqualTo(DOSSIERS);
        assertThat(tables.sql("select sequence from meeting where number = ?")
                        .param(SESSION)
                        .query(Integer.class)
                        .single())
                .as("one step of the calendar for each move")
                .isEqualTo(MOVES);
        assertThat(tables.sql("select count(*) from act_ru_incident")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static int deeds(JdbcClient tables, String deed) {
        return tables.sql("select count(*) from ledger where deed = ?")
                .param(deed)
                .query(Integer.class)
                .single();
    }

    private Person staff() {
        return person("staff");
    }

    private Person person(String id) {
        return people.computeIfAbsent(id, account -> new Person(product.base(), account));
    }
}

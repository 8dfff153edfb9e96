package be.pilootloket.acceptance;

import static be.pilootloket.acceptance.Cohort.ROADMAP;
import static be.pilootloket.acceptance.Cohort.rows;
import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.Databases;
import be.pilootloket.evidence.VerifyCommand;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The node where people are is killed while they decide, while the deadline passes, and while the dates of a whole roadmap
 * change; and one of two while mails come in: {@code mvn test -Pfaults -Dtest=KillsFaults}.
 */
class KillsFaults {

    private static final String CALL = Candidates.CALL;
    private static final String DISPATCH = CALL + "-V01";
    private static final List<String> ZONES = List.of("kempen", "waas-dender", "oost-limburg", "halle-vilvoorde");
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final int MAILS = 60;
    private static final int KILLS_AMONG_MAILS = 5;
    /** Changes of dates, each of them a month. */
    private static final int CHANGES = 6;

    /** The meetings of the first plan, as the call's file says. */
    private static final Map<String, LocalDate> PLAN = Map.of(
            "kick-off", LocalDate.parse("2019-12-17"),
            "exchange-1", LocalDate.parse("2020-03-17"),
            "exchange-2", LocalDate.parse("2020-06-16"),
            "exchange-3", LocalDate.parse("2020-09-15"),
            "closing", LocalDate.parse("2020-12-15"));

    private final Random chance = Chance.of("KillsFaults");
    private Killable product;
    private Struck struck;

    @TempDir
    private Path data;

    @Test
    void aCallOnH2() {
        playACall(new LoneNode(data, chance));
    }

    @Test
    void aCallOnPostgres() {
        playACall(new TwoNodes(data, chance));
    }

    @Test
    void theDatesOfARoadmapOnH2() {
        changeTheDates(new LoneNode(data, chance));
    }

    @Test
    void theDatesOfARoadmapOnPostgres() {
        changeTheDates(new TwoNodes(data, chance));
    }

    @Test
    void mailsOnPostgres() throws Exception {
        String database = Databases.empty();
        new SharedMailbox(database).befalls(MAILS, (node, tables) -> killAgainAndAgain(node));
        FaultReport.row(
                "SIGKILL of one of two nodes, again and again, while mails come in",
                "PostgreSQL " + Databases.major(database),
                KILLS_AMONG_MAILS,
                "each mail stored, placed and answered once; no incident; the chain is whole",
                MAILS + " mails, each once");
    }

    private void killAgainAndAgain(ProductProcess node) {
        for (int kill = 0; kill < KILLS_AMONG_MAILS; kill++) {
            node.awaitUp();
            Chance.pass(chance, 1500);
            node.kill();
            node.start(MailWorld.OPTIONS);
        }
    }

    private void playACall(Killable nodes) {
        plays(
                nodes,
                "the deadline passes and people decide on a call, its dossiers and its letters",
                this::playACall,
                KillsFaults::verifyCall);
    }

    private void changeTheDates(Killable nodes) {
        plays(nodes, "every date of a roadmap changes", this::changeTheDates, KillsFaults::verifyDates);
    }

    private void plays(Killable nodes, String meanwhile, Runnable play, Consumer<JdbcClient> verify) {
        try (nodes) {
            product = nodes;
            struck = new Struck(nodes, chance);
            nodes.awaitUp();
            play.run();
            nodes.settle();
            nodes.stop();
            ProgrammeTables programme = new ProgrammeTables(nodes.tables());
            programme.verify();
            programme.verifyReceivedOnce(nodes.mails().copies());
            verify.accept(nodes.tables());
            assertThat(VerifyCommand.run(nodes.where()))
                    .as("the chain of hashes is whole")
                    .isZero();
            FaultReport.row(
                    "SIGKILL of the node where people are while " + meanwhile,
                    nodes.database(),
                    nodes.kills(),
                    "what was answered with yes is there, and nothing half or twice; each mail once; no incident, nothing hangs; the chain is whole",
                    "%s; %d mails, each once"
                            .formatted(struck.figures(), nodes.mails().copies().size()));
        }
    }

    private void playACall() {
        Publication.by(this::person, product::moveTo);
        Candidates candidates = new Candidates(product);
        IntStream.rangeClosed(1, ZONES.size())
                .forEach(i -> candidates.register(i, ZONES.get(i - 1), "2019-09-11T10:00:00+02:00"));
        product.moveTo("2019-11-12T09:00:00");
        for (int i = 1; i <= ZONES.size(); i++) {
            complete(
                    "staff",
                    "Ontvankelijkheid controleren",
                    Candidates.number(i),
                    Map.of("verdict", "yes", "reason", "Alles is er."));
        }
        complete("staff", "Gelezen mailbox bevestigen", CALL, Map.of("allRead", true));
        IntStream.rangeClosed(1, ZONES.size()).forEach(i -> candidates.assess(i, 4));
        complete("decision-maker", "Selectie beslissen", CALL, Map.of("verdicts", verdicts()));
        complete("staff", "Brieven nakijken", DISPATCH, Map.of("looked", true));
        complete("decision-maker", "Brieven vrijgeven", DISPATCH, Map.of("verdict", "yes"));
    }

    private List<Map<String, Object>> verdicts() {
        Person decisionMaker = person("decision-maker");
        List<Map<String, Object>> verdicts = rows(decisionMaker
                .form(decisionMaker.task("Selectie beslissen", CALL))
                .get("verdicts"));
        verdicts.forEach(verdict -> {
            verdict.put("selected", true);
            verdict.put("motivation", "Een sterk dossier.");
        });
        return verdicts;
    }

    private void changeTheDates() {
        product.moveTo("2019-12-09T09:00:00");
        Cohort cohort = new Cohort(product);
        cohort.begin("v1");
        cohort.prepare("kick-off", Map.of());
        product.mails().awaitEndingWith("Uitnodiging: Kick-off", Cohort.everyone());
        for (int change = 1; change <= CHANGES; change++) {
            String number = ROADMAP + "-W" + change;
            cohort.coordinator().start("change-dates", Map.of("code", ROADMAP, "kind", "extend", "reason", "Later."));
            Person.Task propose = cohort.coordinator().task("Nieuwe datums voorstellen", number);
            Map<String, Object> form = cohort.coordinator().form(propose);
            form.put("months", 1);
            cohort.coordinator().complete(propose, form);
            Person.Task confirm = cohort.coordinator().task("Wijziging bevestigen", number);
            cohort.coordinator().complete(confirm, Map.of("verdict", "yes", "warningsSeen", true));
            complete("staff", "Nieuwe datums goedkeuren", number, Map.of("verdict", "yes"));
            Awaitility.await(number + " is over").atMost(LONG).until(() -> product.whatRuns("change-dates") == 0);
        }
    }

    private void complete(String id, String task, String key, Map<String, Object> typed) {
        struck.complete(id, person(id).task(task, key), key, typed);
    }

    private Person person(String id) {
        return product.person(id);
    }

    private static void verifyCall(JdbcClient tables) {
        assertThat(count(tables, "select count(*) from candidacy where admissible"))
                .isEqualTo(ZONES.size());
        assertThat(count(tables, "select count(*) from ledger where deed = 'ADMISSIBILITY_JUDGED'"))
                .as("each judged once")
                .isEqualTo(ZONES.size());
        assertThat(count(tables, "select count(*) from act_hi_actinst where act_id_ = 'serviceTask_closeCall'"))
                .as("closed once")
                .isOne();
        assertThat(count(tables, "select count(*) from letter where sha256 is not null"))
                .as("one letter each")
                .isEqualTo(ZONES.size())
                .isEqualTo(count(tables, "select count(*) from letter"));
    }

    private static void verifyDates(JdbcClient tables) {
        Map<String, LocalDate> held = new HashMap<>();
        Map<String, Integer> steps = new HashMap<>();
        tables.sql("select milestone, held_on, sequence from meeting where roadmap is not null")
                .query(row -> {
                    held.put(
                            row.getString("milestone"),
                            row.getObject("held_on", LocalDate.class).minusMonths(CHANGES));
                    steps.put(row.getString("milestone"), row.getInt("sequence"));
                });
        assertThat(held).as("each moved once by each change").isEqualTo(PLAN);
        assertThat(steps.remove("kick-off"))
                .as("one step of the calendar for each change")
                .isEqualTo(CHANGES);
        assertThat(steps.values()).as("nobody has the others in a calendar").containsOnly(0);
        assertThat(count(tables, "select count(*) from date_change where applied_at is not null"))
                .isEqualTo(CHANGES);
    }

    private static int count(JdbcClient tables, String sql) {
        return tables.sql(sql).query(Integer.class).single();
    }
}

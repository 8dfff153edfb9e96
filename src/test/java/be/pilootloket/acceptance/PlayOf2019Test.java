package be.pilootloket.acceptance;

import static be.pilootloket.acceptance.Candidates.CALL;
import static be.pilootloket.acceptance.Candidates.address;
import static be.pilootloket.acceptance.Candidates.documents;
import static be.pilootloket.acceptance.Candidates.number;
import static be.pilootloket.acceptance.Candidates.numbers;
import static be.pilootloket.acceptance.Candidates.partners;
import static be.pilootloket.acceptance.Cohort.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real call of 2019, from the day before its publication to the start of four pilots, played on its real dates by
 * people who log in and fill in forms, against the product with its job executor and a real SMTP server. The product is
 * stopped and started again between the acts, while it waits for people, for timers and for messages.
 */
class PlayOf2019Test {

    private static final String SESSION = CALL + "-info-session";
    private static final String DISPATCH = CALL + "-V01";
    private static final String ROADMAP = CALL + "-T1";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> STAKEHOLDERS = Mails.addressesOf("programmes/rzp-2019/belanghebbenden.csv");

    private Installation product;
    private Mails mails;
    private Candidates candidates;

    @BeforeEach
    void starts(@TempDir Path data) {
        on(new Product(data));
    }

    /** Where it is played. */
    void on(Installation installation) {
        product = installation;
        mails = product.mails();
        candidates = new Candidates(product);
    }

    @AfterEach
    void stops() {
        product.close();
    }

    @Test
    void runsFromTheDayBeforeItsPublicationToTheStartOfFourPilots() {
        defineAndPublish();
        product.restart();
        holdTheInfoSessionAndAnswerAQuestion();
        product.restart();
        receiveTenCandidacies();
        product.restart();
        closeAndCheckAdmissibility();
        product.restart();
        assess();
        product.restart();
        decide();
        product.restart();
        startThePilots();
        giveEveryPilotACoach();
        findsNothingOfTheDossiersInTheEngine();
    }

    private void defineAndPublish() {
        tourLeadsTo("De oproep starten", "Proces starten: Oproep");
        staff().start("call-for-pilots", Map.of("programmeCode", CALL));
        tourLeadsTo("Oproep opstellen", "RZP-2019");
        Person.Task define = staff().task("Oproep opstellen", CALL);
        Map<String, Object> call = staff().form(define);
        assertThat(call).containsEntry("closesOn", "2019-11-11").containsEntry("closesUntil", "23u59");
        assertThat(call.get("warnings").toString()).contains("11 november 2019", "Wapenstilstand");
        call.put("warningsSeen", true);
        staff().complete(define, call);

        product.restart();
        tourLeadsTo("Oproep goedkeuren", "als decision-maker");
        Person.Task approve = decisionMaker().task("Oproep goedkeuren", CALL);
        decisionMaker().complete(approve, Map.of("verdict", "yes"));
        assertThat(mails.received())
                .as("nothing leaves before the day of publication")
                .isEmpty();

        product.restart();
        tourLeadsTo("De oproep verschijnt", "11 september 2019 — ", "als admin");
        product.moveTo("2019-09-11T12:00:00");
        mails.await(CALL, "Nieuwe oproep: Oproep naar pilootprojecten voor regionale zorgplatformen", STAKEHOLDERS);
    }

    /** What the play does next, is what the start page tells a newcomer to do. */
    private void tourLeadsTo(String... words) {
        Awaitility.await("the tour leads to " + String.join(", ", words))
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(staff().nextStep()).contains(words));
    }

    private void holdTheInfoSessionAndAnswerAQuestion() {
        Person.Task prepare = staff().task("Bijeenkomst voorbereiden", SESSION);
        Map<String, Object> session = staff().form(prepare);
        session.put("place", "Zaal 1, Voorbeeldstraat 1");
        staff().complete(prepare, session);
        mails.await(SESSION, "Uitnodiging: Infosessie", STAKEHOLDERS);

        staff().start(
                        "question",
                        Map.of(
                                "callCode",
                                CALL,
                                "asker",
                                "zorgraad",
                                "question",
                                "Mag een zorgraad aan twee dossiers meedoen?"));
        staff().complete(staff().task("Vraag beantwoorden", CALL), Map.of("answer", "Ja, dat mag."));
        Person.Task approve = colleague().task("Antwoord goedkeuren", CALL);
        assertThat(staff().tryToComplete(staff().task("Antwoord goedkeuren", CALL), Map.of("verdict", "publish"))
                        .statusCode())
                .as("the author does not approve the own answer")
                .isBetween(400, 499);
        staff().giveBack(approve);
        colleague().complete(approve, Map.of("verdict", "publish"));
        mails.await(CALL, "Antwoorden op veelgestelde vragen (versie 1)", STAKEHOLDERS);

        product.moveTo("2019-09-24T18:00:00");
        staff().complete(
                        staff().task("Aanwezigheid noteren", SESSION),
                        Map.of("attendance", 31, "registrants", List.of()));
        staff().complete(
                        staff().task("Uitkomst noteren", SESSION),
                        Map.of("slidesTitle", "Infosessie", "slidesLink", "https://pilootloket.example/infosessie"));
        staff().complete(
                        staff().task("Verslag schrijven", SESSION),
                        Map.of("report", "Er waren vragen over de zorgraden."));
        mails.await(SESSION, "Verslag: Infosessie", STAKEHOLDERS);
    }

    /** One of them in Tasklist to the second of the deadline, one a second later; the others by the API. */
    private void receiveTenCandidacies() {
        tourLeadsTo("Kandidaten dienen in", "Proces starten: Kandidatuur");
        product.moveTo("2019-10-25T09:00:00");
        candidates.register(1, "kempen", "2019-10-24T10:00:00+02:00");
        candidates.register(2, "waas-dender", "2019-10-24T11:00:00+02:00");
        candidates.registerWithoutCareCouncils(3, "oost-limburg", "2019-10-24T12:00:00+02:00");
        product.moveTo("2019-11-08T18:00:00");
        candidates.register(4, "oost-limburg", "2019-11-07T10:00:00+01:00");
        candidates.register(5, "halle-vilvoorde", "2019-11-07T11:00:00+01:00");
        candidates.register(6, "zone-5", "2019-11-07T12:00:00+01:00");
        candidates.register(7, "zone-6", "2019-11-07T13:00:00+01:00");
        candidates.register(8, "zone-7", "2019-11-07T14:00:00+01:00");
        withdraw(8);
        product.moveTo("2019-11-12T09:00:00");
        registerInTasklist(9, "zone-8", "2019-11-11", "23:59:59");
        registerInTasklist(10, "zone-9", "2019-11-12", "00:00:00");
    }

    private void closeAndCheckAdmissibility() {
        tourLeadsTo("De ontvankelijkheid controleren");
        decisionMaker()
                .complete(
                        decisionMaker().task("Laattijdigheid beoordelen", number(10)),
                        Map.of("verdict", "no", "reason", "De kandidatuur kwam na de uiterste datum toe."));
        IntStream.of(1, 2, 4, 5, 6, 7, 9)
                .forEach(i -> candidates.judge(i, "yes", "Het dossier voldoet aan de voorwaarden."));
        candidates.judge(3, "no", "Er doet geen enkele zorgraad van de zone mee.");
        staff().complete(staff().task("Gelezen mailbox bevestigen", CALL), Map.of("allRead", true));
    }

    private void assess() {
        tourLeadsTo("De dossiers beoordelen", "Belangen verklaren");
        Map.of(1, 5, 2, 5, 4, 4, 5, 4, 6, 3, 7, 2, 9, 1).forEach(candidates::assess);
    }

    private void decide() {
        tourLeadsTo("De selectie beslissen");
        Person.Task decision = decisionMaker().task("Selectie beslissen", CALL);
        assertThat(decision.due()).startsWith("2019-11-29");
        List<Map<String, Object>> verdicts = rows(decisionMaker().form(decision).get("verdicts"));
        assertThat(verdicts).hasSize(7);
        List<String> chosen = numbers(1, 2, 4, 5);
        verdicts.forEach(verdict -> {
            boolean selected = chosen.contains(verdict.get("number"));
            verdict.put("selected", selected);
            verdict.put("motivation", selected ? "Een sterk dossier." : "");
        });
        HttpResponse<String> refused = decisionMaker().tryToComplete(decision, Map.of("verdicts", verdicts));
        assertThat(refused.statusCode()).as("no rejection without a motivation").isBetween(400, 499);
        verdicts.stream()
                .filter(verdict -> verdict.get("selected").equals(false))
                .forEach(verdict -> verdict.put("motivation", "De samenwerking is nog niet uitgewerkt."));
        decisionMaker().complete(decision, Map.of("verdicts", verdicts));
        release();

        chosen.forEach(number -> mails.await(number, "Uw project is geselecteerd"));
        numbers(6, 7, 9).forEach(number -> mails.await(number, "Uw project is niet geselecteerd"));
        mails.await(number(3), "Uw kandidatuur is niet ontvankelijk");
        mails.await(number(10), "Uw kandidatuur kwam te laat");
    }

    /** Nothing leaves before a second person says so; one word of theirs is enough for all nine. */
    private void release() {
        String drafts = "/mails?state=DRAFTED&number=" + CALL;
        Awaitility.await("nine drafts")
                .atMost(PATIENCE)
                .until(() -> numbers(1, 2, 3, 4, 5, 6, 7, 9, 10).stream().allMatch(staff().page(drafts)::contains));
        tourLeadsTo("De brieven nakijken en vrijgeven");
        staff().complete(staff().task("Brieven nakijken", DISPATCH), Map.of("looked", true));
        product.restart();
        assertThat(mails.received()).noneMatch(mail -> mail.subject().contains("geselecteerd"));
        decisionMaker().complete(decisionMaker().task("Brieven vrijgeven", DISPATCH), Map.of("verdict", "yes"));
    }

    private void startThePilots() {
        tourLeadsTo("De pilootprojecten starten", "9 december 2019");
        product.moveTo("2019-12-08T23:00:00");
        assertThat(mails.received()).noneMatch(mail -> mail.subject().contains("gestart"));
        product.moveTo("2019-12-09T12:00:00");
        numbers(1, 2, 4, 5).forEach(number -> mails.await(number, "Uw pilootproject is gestart"));
        assertThat(mails.received()).containsExactlyInAnyOrderElementsOf(everyMailOfThePlay());
        assertThat(decisionMaker().page("/calls/" + CALL)).contains("Kempen", "Waas-Dender", "Oost-Limburg");
    }

    /** The roadmap begins with the pilots; what its first task shows of them goes when it is done. */
    private void giveEveryPilotACoach() {
        tourLeadsTo("De transitiecoaches toewijzen");
        Person.Task assign = coordinator().task("Transitiecoaches toewijzen", ROADMAP);
        List<Map<String, Object>> pilots = new ArrayList<>();
        for (Object row : (List<?>) coordinator().form(assign).get("pilots")) {
            Map<String, Object> pilot = new HashMap<>();
            ((Map<?, ?>) row).forEach((key, value) -> pilot.put(key.toString(), value));
            pilot.put("coach", "coach" + (pilots.size() + 1));
            pilots.add(pilot);
        }
        assertThat(pilots).hasSize(4);
        coordinator().complete(assign, Map.of("pilots", pilots));
        staff().task("Bijeenkomst voorbereiden", ROADMAP + "-kick-off");
        tourLeadsTo("Kick-off op 17 december 2019", "Bijeenkomst voorbereiden");
    }

    /** Every one of these was typed into a form or sent to the API. */
    private void findsNothingOfTheDossiersInTheEngine() {
        assertThat(product.whereTheEngineKeeps(number(1)))
                .as("the search finds what is there")
                .isNotEmpty();
        for (String typed : List.of(
                "@kandidaat.example",
                "Initiatief 1",
                "Organisatie logo",
                "Project 1",
                "aanvraag.docx",
                "Ik werk voor een van de partners",
                "Dat blijkt uit het dossier",
                "De samenwerking is nog niet uitgewerkt",
                "Het dossier voldoet aan de voorwaarden",
                "We trekken onze kandidatuur in",
                "Mag een zorgraad aan twee dossiers meedoen")) {
            assertThat(product.whereTheEngineKeeps(typed)).as(typed).isEmpty();
        }
    }

    private List<Mails.Received> everyMailOfThePlay() {
        List<Mails.Received> all = new ArrayList<>();
        toStakeholders(all, CALL, "Nieuwe oproep: Oproep naar pilootprojecten voor regionale zorgplatformen");
        toStakeholders(all, SESSION, "Uitnodiging: Infosessie");
        toStakeholders(all, CALL, "Antwoorden op veelgestelde vragen (versie 1)");
        toStakeholders(all, SESSION, "Herinnering: Infosessie op dinsdag 24 september 2019");
        toStakeholders(all, SESSION, "Verslag: Infosessie");
        expect(all, "We ontvingen uw kandidatuur", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        expect(all, "Uw dossier is nog niet volledig", 3, 3, 3);
        expect(all, "Uw kandidatuur is ingetrokken", 8);
        expect(all, "Uw project is geselecteerd", 1, 2, 4, 5);
        expect(all, "Uw project is niet geselecteerd", 6, 7, 9);
        expect(all, "Uw kandidatuur is niet ontvankelijk", 3);
        expect(all, "Uw kandidatuur kwam te laat", 10);
        expect(all, "Uw pilootproject is gestart", 1, 2, 4, 5);
        return all;
    }

    private static void toStakeholders(List<Mails.Received> all, String about, String subject) {
        STAKEHOLDERS.forEach(address -> all.add(new Mails.Received(address, "[%s] %s".formatted(about, subject))));
    }

    private static void expect(List<Mails.Received> all, String subject, int... candidacies) {
        IntStream.of(candidacies)
                .forEach(i -> all.add(new Mails.Received(address(i), "[%s] %s".formatted(number(i), subject))));
    }

    private void registerInTasklist(int i, String zone, String receivedOn, String receivedTime) {
        staff().start(
                        "candidacy",
                        Map.of(
                                "callCode",
                                CALL,
                                "zone",
                                zone,
                                "organisation",
                                "Initiatief " + i,
                                "contact",
                                "Contactpunt",
                                "email",
                                address(i),
                                "receivedOn",
                                receivedOn,
                                "receivedTime",
                                receivedTime,
                                "channel",
                                "MAILBOX"));
        Person.Task enter = staff().task("Dossier invoeren", number(i));
        Map<String, Object> dossier = staff().form(enter);
        dossier.put("title", "Project " + i);
        dossier.put("partners", partners(zone, true));
        dossier.put("documents", documents());
        staff().complete(enter, dossier);
        mails.await(number(i), "We ontvingen uw kandidatuur");
    }

    private void withdraw(int i) {
        staff().start(
                        "register-message",
                        Map.of(
                                "number", number(i),
                                "kind", "WITHDRAWAL",
                                "receivedOn", "2019-11-07",
                                "receivedTime", "16:00:00",
                                "content", "We trekken onze kandidatuur in."));
        mails.await(number(i), "Uw kandidatuur is ingetrokken");
    }

    private Person staff() {
        return product.person("staff");
    }

    private Person colleague() {
        return product.person("staff2");
    }

    private Person decisionMaker() {
        return product.person("decision-maker");
    }

    private Person coordinator() {
        return product.person("coordinator");
    }
}

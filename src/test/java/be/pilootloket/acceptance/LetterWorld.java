package be.pilootloket.acceptance;

import be.pilootloket.call.CallDesk;
import be.pilootloket.call.Opening;
import be.pilootloket.call.Phase;
import be.pilootloket.candidacy.Admissibility;
import be.pilootloket.candidacy.AdmissibilityDesk;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.candidacy.Channel;
import be.pilootloket.candidacy.Dossier;
import be.pilootloket.candidacy.Initiator;
import be.pilootloket.candidacy.Lateness;
import be.pilootloket.candidacy.NewCandidacy;
import be.pilootloket.candidacy.Partner;
import be.pilootloket.programme.Programme;
import be.pilootloket.programme.Zone;
import be.pilootloket.selection.Decision;
import be.pilootloket.selection.SelectionDesk;
import be.pilootloket.selection.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A call of which everything is decided and nobody knows it yet, the product, and a mail server behind a {@link SmtpGate}. */
final class LetterWorld implements AutoCloseable {

    static final String CALL = "RZP-2019";
    static final String REVIEW = "Brieven nakijken";
    static final String RELEASE = "Brieven vrijgeven";

    private static final String NOW = "2019-12-02T09:00";
    private static final String ARCHIVE = "archief@agentschap.example";
    private static final String REASON =
            "Het plan is goed uitgewerkt. De samenwerking met de eerste lijn is dat nog niet.";

    private final MailServer server = new MailServer();
    private final SmtpGate gate = new SmtpGate(server.smtpPort());
    private final Function<List<String>, ProductProcess> node;
    private final List<String> all;
    private final ProductProcess product;
    private final int letters;

    /**
     * Decides so many candidacies in a new database: half of them on their merits, a quarter as inadmissible and a quarter as
     * late. Their letters are drafted as soon as the product starts.
     *
     * @param archived whether the product has an archive mailbox
     */
    LetterWorld(Path data, int letters, boolean archived, String... settings) {
        this(letters, archived, settings, all -> new ProductProcess(data, NOW, all));
    }

    /** The same on this database, on which more than one product may work ({@link #another()}), and without an archive. */
    LetterWorld(String database, int letters, String... settings) {
        this(database, letters, false, settings);
    }

    /** The same on this database, with or without an archive mailbox. */
    LetterWorld(String database, int letters, boolean archived, String... settings) {
        this(letters, archived, settings, all -> new ProductProcess(database, NOW, all));
    }

    private LetterWorld(int letters, boolean archived, String[] settings, Function<List<String>, ProductProcess> node) {
        this.letters = letters;
        this.node = node;
        all = new ArrayList<>(List.of(settings));
        all.addAll(MailServer.settings(gate.port()));
        if (archived) {
            all.addAll(server.account("archive", ARCHIVE));
        }
        product = another();
        product.inside(beans -> new TransactionTemplate(beans.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(transaction -> decide(beans)));
    }

    /** One more node on the same database, not started yet; close it before this world. */
    ProductProcess another() {
        return node.apply(all);
    }

    private void decide(ApplicationContext beans) {
        CallDesk calls = beans.getBean(CallDesk.class);
        calls.open(new Opening(CALL, "staff"));
        calls.advance(CALL, Phase.PUBLISHED);
        Programme programme = calls.programme(CALL);
        List<String> admissible = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (int at = 0; at < letters; at++) {
            String number = register(beans.getBean(CandidacyDesk.class), programme, at);
            AdmissibilityDesk desk = beans.getBean(AdmissibilityDesk.class);
            if (at % 4 == 2) {
                desk.decide(new Admissibility(number, false, REASON, List.of()), "staff");
            } else if (at % 4 == 3) {
                desk.decide(new Lateness(number, false, "De aanvraag kwam een dag te laat."), "decision-maker");
            } else {
                desk.decide(new Admissibility(number, true, REASON, List.of()), "staff");
            }
            beans.getBean(CandidacyDesk.class).settle(number);
            (at % 4 < 2 ? admissible : others).add(number);
        }
        List<Verdict> verdicts = IntStream.range(0, admissible.size())
                .mapToObj(rank -> new Verdict(admissible.get(rank), rank < programme.capacity(), REASON))
                .toList();
        beans.getBean(SelectionDesk.class).decide(new Decision(CALL, "decision-maker", verdicts, null, null, null));
        calls.advance(CALL, Phase.DECIDED);
        RuntimeService runtime = beans.getBean(RuntimeService.class);
        runtime.createProcessInstanceByKey("call-for-pilots")
                .businessKey(CALL)
                .setVariables(Map.of(
                        "callCode",
                        CALL,
                        "startsAt",
                        Date.from(Instant.parse("2020-09-01T08:00:00Z")),
                        "hasSelected",
                        true))
                .setVariable("untold", letters)
                .startBeforeActivity("event_candidatesTold")
                .execute();
        admissible.addAll(others);
        admissible.forEach(
                number -> runtime.startProcessInstanceByKey("candidacy-result", number, Map.of("number", number)));
    }

    private static String register(CandidacyDesk candidacies, Programme programme, int at) {
        List<Zone> zones = programme.areas().zones();
        String organisation = "Eerstelijnszone " + at;
        Dossier dossier = new Dossier(
                "Samen sterk " + at,
                zones.get(at % zones.size()).code(),
                new Initiator(organisation, "Onthaal", "kandidaat%d@organisatie.example".formatted(at), null),
                List.of(Partner.declared(organisation, "logo")),
                List.of());
        Instant received = Instant.parse(at % 4 == 3 ? "2019-11-12T10:00:00Z" : "2019-10-01T10:00:00Z");
        return candidacies
                .register(new NewCandidacy(CALL, received, Channel.MAILBOX, dossier, true), "staff")
                .number();
    }

    ProductProcess product() {
        return product;
    }

    SmtpGate gate() {
        return gate;
    }

    /** How many candidates are to get a letter. */
    int letters() {
        return letters;
    }

    Person person(String id) {
        return new Person(product.base(), id);
    }

    /** How many jobs of this process are left, beside its timers. */
    long jobs(Person administrator, String process) {
        return administrator.count("/job/count?messages=true&processDefinitionKey=" + process);
    }

    /** Waits until every letter is drafted. */
    void awaitDrafted() {
        Person admin = person("admin");
        Awaitility.await("every letter is drafted")
                .atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> jobs(admin, "candidacy-result") == 0);
    }

    /** One person looked at the letters of every dispatch that waits for it. */
    void review() {
        complete("staff", REVIEW, Map.of("looked", true));
    }

    /** Another lets them leave. */
    void release() {
        complete("decision-maker", RELEASE, Map.of("verdict", "yes"));
    }

    /** Whether a dispatch waits for a person. */
    boolean waits() {
        return !person("staff").open("Brieven").isEmpty();
    }

    private void complete(String id, String task, Map<String, Object> typed) {
        Person person = person(id);
        person.open(task).forEach(open -> {
            Map<String, Object> form = person.form(open);
            form.putAll(typed);
            person.complete(open, form);
        });
    }

    @Override
    public void close() {
        product.close();
        gate.close();
        server.close();
    }
}

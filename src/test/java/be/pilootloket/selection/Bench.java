package be.pilootloket.selection;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import be.pilootloket.Databases;
import be.pilootloket.call.Call;
import be.pilootloket.call.CallDesk;
import be.pilootloket.call.Phase;
import be.pilootloket.candidacy.Candidacy;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.candidacy.Channel;
import be.pilootloket.candidacy.Dossier;
import be.pilootloket.candidacy.DossierVersion;
import be.pilootloket.candidacy.Initiator;
import be.pilootloket.candidacy.Partner;
import be.pilootloket.evidence.Ledger;
import be.pilootloket.programme.Areas;
import be.pilootloket.programme.Criterion;
import be.pilootloket.programme.PartnerKind;
import be.pilootloket.programme.Programme;
import be.pilootloket.programme.Source;
import be.pilootloket.programme.Timeline;
import be.pilootloket.programme.Zone;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A call with two criteria and a jury of four, on tables of its own; what other rooms say is written down here. */
public final class Bench implements AutoCloseable {

    public static final String CALL = "RZP-2019";
    public static final List<String> JURY = List.of("jury1", "jury2", "jury3", "jury4");
    public static final String REASON = "Sterk uitgewerkt plan.";

    public final HikariDataSource database = Databases.fresh();
    public final JdbcClient jdbc = JdbcClient.create(database);
    public final CallDesk calls = mock(CallDesk.class);
    public final CandidacyDesk candidacies = mock(CandidacyDesk.class);
    public final JuryDesk jury;
    public final SelectionDesk selection;
    public final OfferDesk offers;

    private Phase phase = Phase.ASSESSMENT;
    private final Map<String, Candidacy> known = new TreeMap<>();

    public Bench() {
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V4__selection.sql"),
                        new ClassPathResource("db/migration/V5__pilot.sql"),
                        new ClassPathResource("db/migration/V9__pilot.sql"),
                        new ClassPathResource("db/migration/V22__deputyship_ended.sql"))
                .execute(database);
        Programme programme = programme();
        when(calls.get(anyString())).thenAnswer(asked -> call(programme));
        when(calls.find(CALL)).thenAnswer(asked -> Optional.of(call(programme)));
        when(candidacies.find(anyString()))
                .thenAnswer(asked -> Optional.ofNullable(known.get(asked.<String>getArgument(0))));
        when(candidacies.get(anyString())).thenAnswer(asked -> known.get(asked.<String>getArgument(0)));
        when(candidacies.admissible(CALL))
                .thenAnswer(asked ->
                        known.values().stream().filter(Candidacy::admissible).toList());
        Ledger ledger = mock(Ledger.class);
        jury = new JuryDesk(new Readings(jdbc), calls, candidacies, ledger, Clock.systemUTC());
        selection = new SelectionDesk(new Places(jdbc), jury, calls, candidacies, ledger, Clock.systemUTC());
        offers = new OfferDesk(new Places(jdbc), selection, calls, ledger, Clock.systemUTC());
    }

    private Call call(Programme programme) {
        return new Call(CALL, phase, 1, null, programme, null, null, null, null, null, null, null, null, null);
    }

    private static Programme programme() {
        Source chosen = new Source("D6", "gekozen");
        List<Zone> zones = Stream.of("Kempen", "Waas-Dender", "Oost-Limburg", "Zone 5", "Zone 6", "Zone 7")
                .map(name -> new Zone(
                        name.toLowerCase().replace(' ', '-'), name, false, List.of("Dorp"), List.of(), List.of()))
                .toList();
        return new Programme(
                CALL,
                "Oproep",
                null,
                null,
                null,
                ZoneId.of("Europe/Brussels"),
                new Areas(null, null, null, zones.size(), null, zones),
                List.of(new PartnerKind("logo", "Logo", true, chosen)),
                null,
                List.of(),
                new Timeline(null, null, null, LocalDate.of(2019, 11, 29), LocalDate.of(2019, 12, 9), null),
                4,
                null,
                List.of(),
                List.of(
                        new Criterion("afstemming", "Afstemming", "Hoe?", 5, 2, chosen),
                        new Criterion("synergie", "Synergie", "Hoe?", 5, 1, chosen)),
                2,
                "Beroep",
                null,
                null,
                List.of(),
                List.of(),
                Map.of());
    }

    /** The call has come to this phase. */
    public void phase(Phase reached) {
        phase = reached;
    }

    /** An admissible candidacy for a zone, under a number such as {@code RZP-2019-001}. */
    public Candidacy candidacy(int at, String zone) {
        return put(at, zone, Candidacy.State.SETTLED, Candidacy.Outcome.ADMISSIBLE, null);
    }

    public Candidacy put(
            int at,
            String zone,
            Candidacy.State state,
            Candidacy.Outcome outcome,
            be.pilootloket.candidacy.Decision taken) {
        Dossier dossier = new Dossier(
                "Samen sterk " + at,
                zone,
                new Initiator("Logo Voorbeeld " + at, "Contact", "contact" + at + "@logo.example", null),
                List.of(Partner.declared("Logo Voorbeeld " + at, "logo")),
                List.of());
        Candidacy candidacy = new Candidacy(
                number(at),
                CALL,
                state,
                outcome,
                Instant.EPOCH,
                Channel.values()[0],
                outcome == Candidacy.Outcome.LATE ? taken : null,
                outcome == Candidacy.Outcome.INADMISSIBLE ? taken : null,
                List.of(new DossierVersion(
                        1,
                        DossierVersion.Kind.DOSSIER,
                        Instant.EPOCH,
                        true,
                        Instant.EPOCH,
                        "staff",
                        dossier,
                        List.of(),
                        null)));
        known.put(candidacy.number(), candidacy);
        return candidacy;
    }

    public static String number(int at) {
        return CALL + "-00" + at;
    }

    /** Lets two readers give this score on both criteria. */
    public void assessed(int at, int score) {
        for (int reader = 1; reader <= 2; reader++) {
            Reading reading = jury.assign(number(at), JURY).orElseThrow();
            jury.declare(new ConflictDeclaration(reading.id(), reading.reader(), false, null));
            jury.assess(reading.id(), scores(score));
        }
    }

    public static List<Score> scores(int score) {
        return List.of(new Score("afstemming", score, REASON), new Score("synergie", score, REASON));
    }

    /** As many assessed candidacies as scores, each in a zone of its own. */
    public void field(int... scores) {
        List<String> zones = List.of("kempen", "waas-dender", "oost-limburg", "zone-5", "zone-6", "zone-7");
        for (int at = 1; at <= scores.length; at++) {
            candidacy(at, zones.get(at - 1));
            assessed(at, scores[at - 1]);
        }
    }

    /** A decision that selects these and rejects the others, each with a motivation and no other reason. */
    public Decision decision(Integer... selected) {
        List<String> chosen = Stream.of(selected).map(Bench::number).toList();
        return new Decision(
                CALL,
                "decision-maker",
                candidacies.admissible(CALL).stream()
                        .map(candidacy -> new Verdict(candidacy.number(), chosen.contains(candidacy.number()), REASON))
                        .toList(),
                null,
                null,
                null);
    }

    @Override
    public void close() {
        database.close();
    }
}

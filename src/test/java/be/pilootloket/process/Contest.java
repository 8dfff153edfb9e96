package be.pilootloket.process;

import be.pilootloket.Databases;
import be.pilootloket.call.CallDesk;
import be.pilootloket.call.Opening;
import be.pilootloket.candidacy.Admissibility;
import be.pilootloket.candidacy.AdmissibilityDesk;
import be.pilootloket.candidacy.Candidacy;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.candidacy.Channel;
import be.pilootloket.candidacy.Dossier;
import be.pilootloket.candidacy.Initiator;
import be.pilootloket.candidacy.Lateness;
import be.pilootloket.candidacy.NewCandidacy;
import be.pilootloket.candidacy.Partner;
import be.pilootloket.programme.Criterion;
import be.pilootloket.programme.Zone;
import be.pilootloket.selection.ConflictDeclaration;
import be.pilootloket.selection.Decision;
import be.pilootloket.selection.JuryDesk;
import be.pilootloket.selection.Reading;
import be.pilootloket.selection.Score;
import be.pilootloket.selection.SelectionDesk;
import be.pilootloket.selection.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A call with its candidacies and its jury on the real domain, up to the point where a story of the selection begins. */
@Player
public class Contest {

    public static final String CALL = "RZP-2019";
    public static final String REASON = "Sterk uitgewerkt plan.";

    private static final List<String> JURY = List.of("jury1", "jury2", "jury3", "jury4");

    private final JdbcClient jdbc;
    private final IdentityService identity;
    private final CallDesk calls;
    private final CandidacyDesk candidacies;
    private final AdmissibilityDesk admissibility;
    private final JuryDesk jury;
    private final SelectionDesk selection;

    Contest(
            JdbcClient jdbc,
            IdentityService identity,
            CallDesk calls,
            CandidacyDesk candidacies,
            AdmissibilityDesk admissibility,
            JuryDesk jury,
            SelectionDesk selection) {
        this.jdbc = jdbc;
        this.identity = identity;
        this.calls = calls;
        this.candidacies = candidacies;
        this.admissibility = admissibility;
        this.jury = jury;
        this.selection = selection;
    }

    /** Clears every table of ours, opens the call again and brings the jury back to four. */
    public void open() {
        clear();
        calls.open(new Opening(CALL, "staff"));
    }

    /** Clears every table of ours and brings the jury back to four; there is no call yet. */
    public void clear() {
        List<String> tables = jdbc
                .sql("select table_name from information_schema.tables where upper(table_schema) = 'PUBLIC'")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !table.toUpperCase(Locale.ROOT).startsWith("ACT_")
                        && !table.startsWith("flyway")
                        && !table.equalsIgnoreCase("LEDGER_HEAD"))
                .map(table -> "\"" + table + "\"")
                .toList();
        if (Databases.postgres()) {
            jdbc.sql("truncate table " + String.join(", ", tables)).update();
        } else {
            jdbc.sql("set referential_integrity false").update();
            tables.forEach(table -> jdbc.sql("truncate table " + table).update());
            jdbc.sql("set referential_integrity true").update();
        }
        beginTheChainAgain(jdbc);
        identity.createUserQuery().memberOfGroup("jury").list().stream()
                .filter(user -> !JURY.contains(user.getId()))
                .forEach(user -> identity.deleteMembership(user.getId(), "jury"));
        JURY.forEach(this::joinsTheJury);
    }

    /** As if nothing was noted yet: for stories of what changes behind the back of the domain, which the chain would tell. */
    public static void beginTheChainAgain(JdbcClient jdbc) {
        jdbc.sql("delete from ledger").update();
        jdbc.sql("update ledger_head set seq = 0, hash = repeat('0', 64)").update();
    }

    /** Makes someone a member of the jury, with a new account where there is none. */
    public void joinsTheJury(String user) {
        if (identity.createGroupQuery().groupId("jury").count() == 0) {
            identity.saveGroup(identity.newGroup("jury"));
        }
        if (identity.createUserQuery().userId(user).count() == 0) {
            identity.saveUser(identity.newUser(user));
        }
        if (identity.createUserQuery().userId(user).memberOfGroup("jury").count() == 0) {
            identity.createMembership(user, "jury");
        }
    }

    /** Registers a candidacy that staff find admissible; gives its number. */
    public String admissible() {
        String number = registered();
        admissibility.decide(new Admissibility(number, true, REASON, List.of()), "staff");
        candidacies.settle(number);
        return number;
    }

    /** Registers a candidacy that staff find inadmissible; gives its number. */
    public String inadmissible() {
        String number = registered();
        admissibility.decide(new Admissibility(number, false, "Er is geen zorgraad bij.", List.of()), "staff");
        candidacies.settle(number);
        return number;
    }

    /** Registers a candidacy that came in late and is not accepted; gives its number. */
    public String late() {
        String number = registered();
        admissibility.decide(new Lateness(number, false, "Een dag te laat."), "decision-maker");
        candidacies.settle(number);
        return number;
    }

    /** Registers candidacies with falling scores and decides: the first so many are selected; gives all numbers. */
    public List<String> decided(int candidates, int selected) {
        List<String> numbers =
                Stream.generate(this::admissible).limit(candidates).toList();
        for (int at = 0; at < candidates; at++) {
            assessed(numbers.get(at), 5 - at);
        }
        selection.decide(new Decision(
                CALL,
                "decision-maker",
                numbers.stream()
                        .map(number -> new Verdict(number, numbers.indexOf(number) < selected, REASON))
                        .toList(),
                REASON,
                null,
                null));
        return numbers;
    }

    /** Two readers give this score on every criterion. */
    public void assessed(String number, int score) {
        List<Score> scores = calls.get(CALL).definition().criteria().stream()
                .map(Criterion::code)
                .map(criterion -> new Score(criterion, score, REASON))
                .toList();
        for (int reader = 1; reader <= 2; reader++) {
            Reading turn = jury.assign(number, JURY).orElseThrow();
            jury.declare(new ConflictDeclaration(turn.id(), turn.reader(), false, null));
            jury.assess(turn.id(), scores);
        }
    }

    private String registered() {
        int at = candidacies.of(CALL).size();
        List<Zone> zones = calls.get(CALL).definition().areas().zones();
        Dossier dossier = new Dossier(
                "Samen sterk",
                zones.get(at % zones.size()).code(),
                new Initiator("Logo Voorbeeld", "Onthaal", "onthaal@logo.example", null),
                List.of(Partner.declared("Logo Voorbeeld", "logo")),
                List.of());
        Candidacy candidacy = candidacies.register(
                new NewCandidacy(CALL, Instant.parse("2019-10-01T10:00:00Z"), Channel.MAILBOX, dossier, true), "staff");
        return candidacy.number();
    }
}

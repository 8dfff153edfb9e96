package be.pilootloket.selection;

import static be.pilootloket.selection.Bench.JURY;
import static be.pilootloket.selection.Bench.REASON;
import static be.pilootloket.selection.Bench.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.pilootloket.programme.Refusal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

class JuryDeskTest {

    private final Bench bench = new Bench();
    private final JuryDesk jury = bench.jury;

    @BeforeEach
    void twoDossiers() {
        bench.candidacy(1, "kempen");
        bench.candidacy(2, "waas-dender");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void givesADossierToWhoHasTheFewestAndAmongEqualsToTheFirst() {
        assertThat(assigned(1)).isEqualTo("jury1");
        assertThat(assigned(1)).isEqualTo("jury2");
        assertThat(assigned(2)).isEqualTo("jury3");
        assertThat(assigned(2)).isEqualTo("jury4");
    }

    @Test
    void givesNobodyTheSameDossierTwice() {
        assertThat(List.of(assigned(1), assigned(1), assigned(1), assigned(1))).doesNotHaveDuplicates();
        assertThat(jury.assign(number(1), JURY)).isEmpty();
    }

    @Test
    void neverReturnsADossierToAReaderWithAConflict() {
        Reading first = jury.assign(number(1), List.of("jury1")).orElseThrow();
        jury.declare(new ConflictDeclaration(first.id(), "jury1", true, "Mijn zus leidt deze organisatie."));

        assertThat(jury.assign(number(1), List.of("jury1"))).isEmpty();
        assertThat(jury.get(first.id()).conflictReason()).isEqualTo("Mijn zus leidt deze organisatie.");
    }

    @Test
    void countsNoDossierThatWasHandedOn() {
        Reading first = jury.assign(number(1), JURY).orElseThrow();
        jury.declare(new ConflictDeclaration(first.id(), "jury1", true, "Mijn zus leidt deze organisatie."));

        assertThat(assigned(2)).isEqualTo("jury1");
    }

    @Test
    void failsWhenAReaderGetsTheSameDossierTwiceAtTheSameMoment() {
        jury.appoint(number(1), "jury1", "staff");

        assertThatThrownBy(() -> jury.appoint(number(1), "jury1", "staff")).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void refusesToAppointSomeoneUnknownOrUsedOrNobody() {
        assigned(1);

        assertThat(jury.appointRefusals(number(1), " ", JURY))
                .extracting(Refusal::field)
                .containsExactly("appointed");
        assertThat(jury.appointRefusals(number(1), "iemand", JURY))
                .extracting(Refusal::sentence)
                .containsExactly("Deze persoon zit niet in de jury."
                        + " Laat een beheerder die persoon eerst aan de groep jury toevoegen.");
        assertThat(jury.appointRefusals(number(1), "jury1", JURY)).hasSize(1);
        assertThat(jury.appointRefusals(number(1), " jury2 ", JURY)).isEmpty();
    }

    @Test
    void refusesADeclarationThatIsOpenOrBareOrSomeoneElses() {
        long id = jury.assign(number(1), JURY).orElseThrow().id();

        assertThat(jury.refusals(new ConflictDeclaration(id, "jury1", null, null)))
                .extracting(Refusal::field)
                .containsExactly("conflicted");
        assertThat(jury.refusals(new ConflictDeclaration(id, "jury1", true, " ")))
                .extracting(Refusal::field)
                .containsExactly("conflictReason");
        assertThat(jury.refusals(new ConflictDeclaration(id, "jury2", false, null)))
                .extracting(Refusal::sentence)
                .containsExactly("Alleen jury1 kan deze verklaring afleggen.");
        assertThat(jury.refusals(new ConflictDeclaration(id, "jury1", false, null)))
                .isEmpty();
    }

    @Test
    void refusesScoresBeforeTheDeclaration() {
        long id = jury.assign(number(1), JURY).orElseThrow().id();

        assertThat(jury.refusals(id, "jury1", Bench.scores(3))).hasSize(1);
    }

    @Test
    void refusesScoresOutsideZeroToFive() {
        long id = opened();

        assertThat(jury.refusals(id, "jury1", Bench.scores(6))).hasSize(2);
        assertThat(jury.refusals(id, "jury1", Bench.scores(-1))).hasSize(2);
        assertThat(jury.refusals(id, "jury1", Bench.scores(0))).isEmpty();
        assertThat(jury.refusals(id, "jury1", Bench.scores(5))).isEmpty();
    }

    @Test
    void refusesScoresWithoutAReasonOrWithTenThousandCharacters() {
        long id = opened();

        assertThat(refusalsOf(id, null)).containsExactly("De uitleg bij Afstemming ontbreekt.");
        assertThat(refusalsOf(id, "Goed."))
                .containsExactly("De uitleg bij Afstemming is te kort. Schrijf minstens 10 tekens.");
        assertThat(refusalsOf(id, "x".repeat(10_000)))
                .containsExactly("De uitleg bij Afstemming is te lang: 10000 tekens. Schrijf er hoogstens 3000.");
        assertThat(refusalsOf(id, "x".repeat(3_000))).isEmpty();
    }

    @Test
    void refusesScoresThatAreMissingDoubledOrOfAnotherCall() {
        long id = opened();
        Score one = new Score("afstemming", 3, REASON);

        assertThat(jury.refusals(id, "jury1", List.of(one)))
                .extracting(Refusal::sentence)
                .containsExactly("De score voor Synergie ontbreekt.");
        assertThat(jury.refusals(id, "jury1", List.of(one, one, new Score("synergie", 3, REASON))))
                .hasSize(1);
        assertThat(jury.refusals(
                        id, "jury1", List.of(one, new Score("synergie", 3, REASON), new Score("prijs", 3, REASON))))
                .hasSize(1);
    }

    @Test
    void hidesTheScoresOfOthersUntilTheOwnAreIn() {
        long first = opened();
        long second = opened();
        jury.assess(first, Bench.scores(3));

        assertThat(jury.assessments(number(1), "jury2")).isEmpty();
        jury.assess(second, Bench.scores(4));
        assertThat(jury.assessments(number(1), "jury2"))
                .extracting(Assessment::reader)
                .containsExactly("jury1", "jury2");
    }

    @Test
    void opensADossierToWhoDeclaredToBeFreeAndKeepsItOpenAfterTheScores() {
        Reading turn = jury.assign(number(1), JURY).orElseThrow();
        assertThat(jury.reads("jury1", number(1))).isFalse();

        jury.declare(new ConflictDeclaration(turn.id(), "jury1", false, null));
        assertThat(jury.reads("jury1", number(1))).isTrue();
        assertThat(jury.reads("jury1", number(2))).isFalse();
        assertThat(jury.reads("jury2", number(1))).isFalse();

        jury.assess(turn.id(), Bench.scores(3));
        assertThat(jury.reads("jury1", number(1))).isTrue();
    }

    @Test
    void closesADossierToWhoHasAConflictOrHandedItOver() {
        Reading conflicted = jury.assign(number(1), JURY).orElseThrow();
        jury.declare(new ConflictDeclaration(
                conflicted.id(), conflicted.reader(), true, "Mijn zus leidt deze organisatie."));
        long handedOver = opened();
        jury.handOver(new Handover(number(1), "jury2", "Langdurig afwezig.", "staff"));

        assertThat(jury.get(handedOver).reader()).isEqualTo("jury2");
        assertThat(jury.reads("jury1", number(1))).isFalse();
        assertThat(jury.reads("jury2", number(1))).isFalse();
    }

    @Test
    void refusesASecondAssessment() {
        long id = opened();
        jury.assess(id, Bench.scores(3));

        assertThat(jury.refusals(id, "jury1", Bench.scores(4)))
                .extracting(Refusal::sentence)
                .containsExactly("Dit dossier is al door u beoordeeld.");
    }

    private List<String> refusalsOf(long id, String reason) {
        return jury
                .refusals(id, "jury1", List.of(new Score("afstemming", 3, reason), new Score("synergie", 3, REASON)))
                .stream()
                .map(Refusal::sentence)
                .toList();
    }

    private String assigned(int at) {
        return jury.assign(number(at), JURY).orElseThrow().reader();
    }

    private long opened() {
        Reading reading = jury.assign(number(1), JURY).orElseThrow();
        jury.declare(new ConflictDeclaration(reading.id(), reading.reader(), false, null));
        return reading.id();
    }
}

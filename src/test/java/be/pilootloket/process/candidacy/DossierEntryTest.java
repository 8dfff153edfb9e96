package be.pilootloket.process.candidacy;

import static be.pilootloket.process.candidacy.CandidacyPlay.ADMISSIBILITY;
import static be.pilootloket.process.candidacy.CandidacyPlay.CALL;
import static be.pilootloket.process.candidacy.CandidacyPlay.CLOSED;
import static be.pilootloket.process.candidacy.CandidacyPlay.ENTER;
import static be.pilootloket.process.candidacy.CandidacyPlay.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.candidacy.Partner;
import be.pilootloket.process.Facts;
import be.pilootloket.process.Scenario;
import be.pilootloket.process.Story;
import be.pilootloket.programme.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Typing a dossier over, with whatever people type. */
@Scenario
class DossierEntryTest {

    @Autowired
    private Story story;

    @Autowired
    private CandidacyPlay play;

    @Autowired
    private CandidacyDesk candidacies;

    @Autowired
    private RuntimeService runtime;

    @BeforeEach
    void publishesTheCall() {
        play.published();
    }

    @Test
    void leavesOnlyFactsOnItsProcess() {
        Map<String, Object> typed = CandidacyPlay.typed("2019-11-08", "09:15:30");
        typed.put("smuggled", "${7*7}");
        story.start("staff", CandidacyProcess.KEY, typed);
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(FIRST)
                .singleResult()
                .getId();
        assertThat(Facts.NAMES).containsAll(runtime.getVariables(instance).keySet());
        assertThat(candidacies.get(FIRST).dossier().initiator().organisation()).isEqualTo("Logo ${7*7} \uD83D\uDC9A");
    }

    @Test
    void isRefusedAtTheFieldWhenWhatWasTypedMakesNoSense() {
        Map<String, Object> typed = CandidacyPlay.typed("2019-11-08", "25:00");
        typed.putAll(Map.of(
                "zone", "Nergens", "organisation", "x".repeat(10_000), "email", "a@b.example\nBcc: c@d.example"));
        assertThat(CandidacyPlay.fields(story.refusedStart("staff", CandidacyProcess.KEY, typed)))
                .contains("zone", "organisation", "email", "receivedTime");
        assertThat(CandidacyPlay.fields(story.refusedStart(
                        "staff", CandidacyProcess.KEY, CandidacyPlay.typed("2019-11-09", "09:00:00"))))
                .containsExactly("receivedOn");
        assertThat(CandidacyPlay.fields(story.refusedStart("staff", CandidacyProcess.KEY, Map.of())))
                .contains("callCode");
        assertThat(candidacies.of(CALL)).isEmpty();
    }

    @Test
    void keepsADossierWithLongTextsAndTwoHundredPartners() {
        story.start("staff", CandidacyProcess.KEY, CandidacyPlay.typed("2019-11-08", "09:15:30"));
        List<Map<String, Object>> many = new ArrayList<>();
        for (int number = 1; number <= 200; number++) {
            many.add(CandidacyPlay.row(new Partner(
                    "Partner " + number + " \u202Etxet\u202C {{7*7}}",
                    "logo",
                    true,
                    null,
                    "m".repeat(2000),
                    true,
                    null,
                    null,
                    List.of("care-council"))));
        }
        story.fill("staff", FIRST, ENTER, Map.of("title", "${7*7}", "partners", many, "documents", List.of()));
        story.work();
        assertThat(candidacies.get(FIRST).dossier().partners())
                .hasSize(200)
                .allSatisfy(partner -> assertThat(partner.groupOf()).containsExactly("care-council"));
        story.ring(FIRST, CLOSED);
        story.fill("staff", FIRST, ADMISSIBILITY, Map.of("verdict", "yes", "reason", "r".repeat(10_000)));
        assertThat(candidacies.get(FIRST).admissibility().reason()).hasSize(10_000);
    }

    @Test
    void isRefusedWithTwiceTheSamePartner() {
        story.start("staff", CandidacyProcess.KEY, CandidacyPlay.typed("2019-11-08", "09:15:30"));
        List<Map<String, Object>> twice = List.of(
                CandidacyPlay.row(Partner.declared("Logo A", "logo")),
                CandidacyPlay.row(Partner.declared("LOGO  á", "logo")),
                Map.of("organisation", "B", "kind", "logo", "interestShownOn", "gisteren"));
        assertThat(CandidacyPlay.fields(story.refused(
                        "staff", FIRST, ENTER, Map.of("title", "Samen", "partners", twice, "documents", List.of()))))
                .containsExactly("partners");
    }

    @Test
    void isRefusedWithKindsOfPartnersThatAreNoList() {
        story.start("staff", CandidacyProcess.KEY, CandidacyPlay.typed("2019-11-08", "09:15:30"));
        Map<String, Object> broken = new HashMap<>(CandidacyPlay.row(Partner.declared("Logo A", "logo")));
        broken.put("groupOf", "[kapot");

        assertThat(story.refused(
                        "staff",
                        FIRST,
                        ENTER,
                        Map.of("title", "Samen", "partners", List.of(broken), "documents", List.of())))
                .containsExactly(
                        new Refusal("partners", "De groep van partner 1 noemt een onbekende soort: \"[kapot\"."));
    }
}

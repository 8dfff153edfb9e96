package be.pilootloket.candidacy;

import static be.pilootloket.candidacy.Finding.Answer.NOT_SATISFIED;
import static be.pilootloket.candidacy.Finding.Answer.SATISFIED;
import static be.pilootloket.candidacy.Finding.Answer.TO_JUDGE;
import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.programme.Programme;
import be.pilootloket.programme.Programmes;
import be.pilootloket.programme.Rule;
import be.pilootloket.programme.Zone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Every rule of the call of 2019, on its own file. */
class RulesOf2019Test {

    private final Programme call =
            Programmes.in("classpath:programmes/").find("RZP-2019").orElseThrow();
    private final Zone listed = zone(zone -> !zone.careCouncils().isEmpty());
    private final Zone unlisted = zone(zone -> zone.careCouncils().isEmpty());

    private Instant receivedAt = Instant.parse("2019-11-11T22:59:59Z");
    private String zone = listed.code();
    private Initiator initiator = new Initiator("Logo Voorbeeld", "Onthaal", "onthaal@logo.example", null);
    private final List<Partner> partners = new ArrayList<>(List.of(
            Partner.declared("Logo Voorbeeld", "logo"),
            Partner.declared("Palliatief Netwerk Voorbeeld", "palliative-network"),
            Partner.declared("Expertisecentrum Voorbeeld", "dementia-centre"),
            Partner.declared("Netwerk Volwassenen Voorbeeld", "mental-health-adults"),
            Partner.declared("Netwerk Jongeren Voorbeeld", "mental-health-youth"),
            Partner.declared("Patiënten Voorbeeld", "patients-association"),
            Partner.declared("Mantelzorgers Voorbeeld", "carers-association")));
    private final List<Document> documents = new ArrayList<>(
            List.of(document("application-form", "aanvraag.docx"), document("engagement-declaration", "allen.docx")));
    private final List<Judgement> judgements = new ArrayList<>();

    RulesOf2019Test() {
        listed.careCouncils().forEach(council -> partners.add(Partner.declared(council, "care-council")));
    }

    @Test
    void aWholeDossierSatisfiesEveryRule() {
        assertThat(ask()).extracting(Finding::answer).containsOnly(SATISFIED);
    }

    @Test
    void everyFindingCarriesTheSourcePhraseAndWhatToDo() {
        partners.clear();
        documents.clear();
        assertThat(ask()).allSatisfy(finding -> {
            assertThat(finding.source().phrase()).isNotBlank();
            assertThat(finding.text()).isNotBlank();
            assertThat(finding.answer() == NOT_SATISFIED).isEqualTo(finding.remedy() != null);
        });
    }

    @Test
    void s14ReceivedInTime() {
        receivedAt = Instant.parse("2019-11-11T23:00:00Z");
        assertOnlyNotSatisfied("received-in-time");
    }

    @Test
    void s3Zone() {
        zone = "zone-99";
        assertThat(answer("zone")).isEqualTo(NOT_SATISFIED);
    }

    @Test
    void s10Initiator() {
        initiator = new Initiator("Logo A; Logo B", "Onthaal", "onthaal@logo.example", null);
        assertOnlyNotSatisfied("initiator");
    }

    @Test
    void s7aLogo() {
        without("logo");
        assertOnlyNotSatisfied("logo");
        partners.add(Examples.unrecognised("Logo Voorbeeld", "logo"));
        assertOnlyNotSatisfied("logo");
    }

    @Test
    void s7bPalliativeCareEitherKindSuffices() {
        without("palliative-network");
        assertOnlyNotSatisfied("palliative-care");
        partners.add(Partner.declared("Samenwerkingsverband Voorbeeld", "palliative-partnership"));
        assertThat(answer("palliative-care")).isEqualTo(SATISFIED);
    }

    @Test
    void s7cDementiaCentre() {
        without("dementia-centre");
        assertOnlyNotSatisfied("dementia-centre");
    }

    @Test
    void s7dMentalHealthForAdultsAndForChildren() {
        without("mental-health-youth");
        assertOnlyNotSatisfied("mental-health");
        partners.add(Partner.declared("Netwerk Jongeren", "mental-health-youth"));
        without("mental-health-adults");
        assertOnlyNotSatisfied("mental-health");
    }

    @Test
    void s7eEveryCareCouncilOfTheZone() {
        String missing = listed.careCouncils().get(0);
        partners.removeIf(partner -> partner.organisation().equals(missing));
        assertOnlyNotSatisfied("care-councils");
        assertThat(finding("care-councils").text()).contains(missing);
        without("care-council");
        assertOnlyNotSatisfied("care-councils");
    }

    @Test
    void s7eAPersonJudgesWhileTheZonesListIsEmpty() {
        zone = unlisted.code();
        assertThat(answer("care-councils")).isEqualTo(TO_JUDGE);
        without("care-council");
        assertThat(answer("care-councils")).isEqualTo(NOT_SATISFIED);
    }

    @Test
    void s7fOneAssociationOfEachGroup() {
        without("patients-association");
        assertOnlyNotSatisfied("associations");
        partners.add(Partner.declared("Armen aan het woord Voorbeeld", "poverty-association"));
        assertThat(answer("associations")).isEqualTo(SATISFIED);
        without("carers-association");
        assertOnlyNotSatisfied("associations");
    }

    @Test
    void s8HospitalsAreWelcomeAndNeverNeeded() {
        partners.add(Partner.declared("Ziekenhuizen Voorbeeld", "hospital-initiative"));
        assertThat(ask()).extracting(Finding::answer).containsOnly(SATISFIED);
    }

    @Test
    void s9AnOptionalPartnerCountsWhenAAndBAndCHold() {
        partners.add(optional(LocalDate.of(2019, 10, 1)));
        assertThat(answer("optional-partner-region")).isEqualTo(TO_JUDGE);
        judgements.add(new Judgement("Dienst Voorbeeld", true, "Werkt in heel de zone."));
        assertThat(ask()).extracting(Finding::answer).containsOnly(SATISFIED);
    }

    @Test
    void s9aAPersonCanSayNo() {
        partners.add(optional(LocalDate.of(2019, 10, 1)));
        judgements.add(new Judgement("Dienst Voorbeeld", false, "Werkt in één gemeente."));
        assertOnlyNotSatisfied("optional-partner-region");
    }

    @Test
    void s9bNoPartnerIsBothMandatoryAndOptional() {
        partners.add(new Partner(
                "logo  VOORBEELD",
                "other-organisation",
                false,
                null,
                null,
                true,
                LocalDate.of(2019, 10, 1),
                "mail",
                List.of()));
        judgements.add(new Judgement("Logo Voorbeeld", true, "Werkt in heel de zone."));
        assertOnlyNotSatisfied("no-double-partner");
    }

    @Test
    void s9cInterestNeedsDatedEvidence() {
        partners.add(optional(null));
        judgements.add(new Judgement("Dienst Voorbeeld", true, "Werkt in heel de zone."));
        assertOnlyNotSatisfied("optional-partner-interest");
    }

    @Test
    void s16ApplicationForm() {
        documents.set(0, new Document("application-form", "aanvraag.pdf", "2019-09"));
        assertOnlyNotSatisfied("application-form");
        documents.set(0, new Document("application-form", "aanvraag.docx", "2018-01"));
        assertOnlyNotSatisfied("application-form");
        documents.remove(0);
        assertOnlyNotSatisfied("application-form");
    }

    @Test
    void s17OneDeclarationPerPartnerAndOneDocumentMayCoverSeveral() {
        partners.set(0, Examples.undeclared("Logo Voorbeeld", "logo"));
        assertOnlyNotSatisfied("engagement-declarations");
        assertThat(finding("engagement-declarations").text()).contains("Logo Voorbeeld");
        documents.remove(1);
        assertOnlyNotSatisfied("engagement-declarations");
    }

    private void assertOnlyNotSatisfied(String rule) {
        assertThat(ask())
                .filteredOn(finding -> finding.answer() != SATISFIED)
                .extracting(Finding::rule)
                .containsExactly(rule);
        assertThat(answer(rule)).isEqualTo(NOT_SATISFIED);
    }

    private Finding.Answer answer(String rule) {
        return finding(rule).answer();
    }

    private Finding finding(String rule) {
        return ask().stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private List<Finding> ask() {
        assertThat(call.rules()).extracting(Rule::id).doesNotHaveDuplicates();
        return Rules.ask(new Submission(
                call,
                receivedAt,
                Channel.MAILBOX,
                new Dossier("Samen sterk", zone, initiator, partners, documents),
                judgements));
    }

    private void without(String kind) {
        partners.removeIf(partner -> partner.kind().equals(kind));
    }

    private Partner optional(LocalDate interestShownOn) {
        return new Partner(
                "Dienst Voorbeeld",
                "other-organisation",
                false,
                null,
                null,
                true,
                interestShownOn,
                "mail van de dienst",
                List.of());
    }

    private Document document(String code, String fileName) {
        return new Document(code, fileName, call.document(code).orElseThrow().formVersion());
    }

    private Zone zone(Predicate<Zone> wanted) {
        return call.areas().zones().stream().filter(wanted).findFirst().orElseThrow();
    }
}

package be.pilootloket.candidacy;

import static be.pilootloket.candidacy.Examples.IN_TIME;
import static be.pilootloket.candidacy.Examples.TOO_LATE;
import static be.pilootloket.candidacy.Examples.about;
import static be.pilootloket.candidacy.Examples.answer;
import static be.pilootloket.candidacy.Examples.asking;
import static be.pilootloket.candidacy.Examples.documents;
import static be.pilootloket.candidacy.Examples.dossier;
import static be.pilootloket.candidacy.Examples.group;
import static be.pilootloket.candidacy.Examples.interested;
import static be.pilootloket.candidacy.Examples.needs;
import static be.pilootloket.candidacy.Examples.undeclared;
import static be.pilootloket.candidacy.Examples.unrecognised;
import static be.pilootloket.candidacy.Finding.Answer.NOT_SATISFIED;
import static be.pilootloket.candidacy.Finding.Answer.SATISFIED;
import static be.pilootloket.candidacy.Finding.Answer.TO_JUDGE;
import static be.pilootloket.candidacy.Partner.careCouncil;
import static be.pilootloket.candidacy.Partner.declared;
import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.programme.Need;
import be.pilootloket.programme.Rule;
import be.pilootloket.programme.RuleKind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Every kind of rule, and the edges of each. */
class RuleKindsTest {

    private static final Need ONE_LOGO = new Need("een erkend Logo", List.of("logo"), 1, true);
    private static final Need TWO_LOGOS = new Need("twee Logo's", List.of("logo"), 2, false);
    private static final Need ADULTS = new Need("een netwerk voor volwassenen", List.of("adults"), 1, false);
    private static final Need YOUTH = new Need("een netwerk voor jongeren", List.of("youth"), 1, false);

    @Test
    void everyFindingNamesItsRuleItsSourcePhraseAndWhatToDo() {
        Finding finding = answer(needs(RuleKind.AT_LEAST, ONE_LOGO), dossier("leeg"));
        assertThat(finding.rule()).isEqualTo("at-least");
        assertThat(finding.source().phrase()).isEqualTo("een zin uit de bron");
        assertThat(finding.remedy()).isEqualTo("Doe iets.");
    }

    @Nested
    class AtLeast {

        private final Rule rule = needs(RuleKind.AT_LEAST, ONE_LOGO);

        @Test
        void isSatisfiedByOneRecognisedPartner() {
            assertThat(answer(rule, dossier("leeg", declared("Logo Noord", "logo")))
                            .answer())
                    .isEqualTo(SATISFIED);
        }

        @Test
        void isNotSatisfiedByNone() {
            assertThat(answer(rule, dossier("leeg", declared("Vereniging Voorbeeld", "adults")))
                            .answer())
                    .isEqualTo(NOT_SATISFIED);
        }

        @Test
        void isNotSatisfiedByAnUnrecognisedPartnerAndSaysSo() {
            Finding finding = answer(rule, dossier("leeg", unrecognised("Logo Noord", "logo")));
            assertThat(finding.answer()).isEqualTo(NOT_SATISFIED);
            assertThat(finding.text()).contains("een erkend Logo").contains("erkenning");
        }

        @Test
        void countsAnOrganisationThatIsWrittenTwiceOnce() {
            Rule two = needs(RuleKind.AT_LEAST, TWO_LOGOS);
            assertThat(answer(two, dossier("leeg", declared("Logo Één", "logo"), declared("  logo  EEN ", "logo")))
                            .answer())
                    .isEqualTo(NOT_SATISFIED);
            assertThat(answer(two, dossier("leeg", declared("Logo Een", "logo"), declared("Logo Twee", "logo")))
                            .answer())
                    .isEqualTo(SATISFIED);
        }

        @Test
        void countsAGroupForItsMembersKind() {
            assertThat(answer(rule, dossier("leeg", group("Koepel Voorbeeld", "other", "logo")))
                            .answer())
                    .isEqualTo(SATISFIED);
        }
    }

    @Nested
    class AllOf {

        private final Rule rule = needs(RuleKind.ALL_OF, ADULTS, YOUTH);

        @Test
        void isSatisfiedByBoth() {
            assertThat(answer(rule, dossier("leeg", declared("Netwerk A", "adults"), declared("Netwerk J", "youth")))
                            .answer())
                    .isEqualTo(SATISFIED);
        }

        @Test
        void isNotSatisfiedByAdultsOnlyAndNamesWhatIsMissing() {
            Finding finding = answer(rule, dossier("leeg", declared("Netwerk A", "adults")));
            assertThat(finding.answer()).isEqualTo(NOT_SATISFIED);
            assertThat(finding.text()).contains("een netwerk voor jongeren").doesNotContain("volwassenen");
        }

        @Test
        void isSatisfiedByOneGroupThatCountsForTwoKinds() {
            assertThat(answer(rule, dossier("leeg", group("Netwerk Allen", "adults", "youth")))
                            .answer())
                    .isEqualTo(SATISFIED);
        }
    }

    @Nested
    class EveryCareCouncil {

        private final Rule rule = about(RuleKind.EVERY_CARE_COUNCIL, "care-council");

        @Test
        void isSatisfiedByEveryCouncilOfTheList() {
            assertThat(answer(
                                    rule,
                                    dossier(
                                            "geteld",
                                            declared("zorgraad  noord", "care-council"),
                                            careCouncil("VZW Voorbeeld", "care-council", "Zorgraad Oost"),
                                            declared("Zorgráad Zuid", "care-council")))
                            .answer())
                    .isEqualTo(SATISFIED);
        }

        @Test
        void namesTheOneOfThreeThatIsMissing() {
            Finding finding = answer(
                    rule,
                    dossier(
                            "geteld",
                            declared("Zorgraad Noord", "care-council"),
                            declared("Zorgraad Zuid", "care-council")));
            assertThat(finding.answer()).isEqualTo(NOT_SATISFIED);
            assertThat(finding.text()).contains("Zorgraad Oost").doesNotContain("Zorgraad Noord");
        }

        @Test
        void asksAPersonWhileTheListIsEmpty() {
            Finding finding = answer(rule, dossier("leeg", declared("Zorgraad Ergens", "care-council")));
            assertThat(finding.answer()).isEqualTo(TO_JUDGE);
            assertThat(finding.text()).isEqualTo("Nog na te gaan.");
        }

        @Test
        void isNotSatisfiedByNoCouncilAtAll() {
            assertThat(answer(rule, dossier("leeg")).answer()).isEqualTo(NOT_SATISFIED);
        }
    }

    @Nested
    class Area {

        private final Rule rule = about(RuleKind.AREA);

        @Test
        void isSatisfiedByAZoneOfTheCall() {
            assertThat(answer(rule, dossier("geteld")).answer()).isEqualTo(SATISFIED);
        }

        @Test
        void isNotSatisfiedByAnUnknownZoneOrNone() {
            assertThat(answer(rule, dossier("zone-99")).answer()).isEqualTo(NOT_SATISFIED);
            assertThat(answer(rule, dossier(null)).answer()).isEqualTo(NOT_SATISFIED);
        }
    }

    @Nested
    class Deadline {

        private final Rule rule = about(RuleKind.DEADLINE);

        @Test
        void acceptsTheLastSecondOfTheLastMinute() {
            assertThat(answer(rule, dossier("geteld"), IN_TIME).answer()).isEqualTo(SATISFIED);
        }

        @Test
        void refusesMidnight() {
            assertThat(answer(rule, dossier("geteld"), TOO_LATE).answer()).isEqualTo(NOT_SATISFIED);
        }
    }

    @Nested
    class DocumentThere {

        private final Rule rule = asking(RuleKind.DOCUMENT, "form");

        @Test
        void isSatisfiedByTheRightFormatAndVersion() {
            assertThat(answer(rule, documents(new Document("form", "Aanvraag.DOCX", "2019-1")))
                            .answer())
                    .isEqualTo(SATISFIED);
        }

        @Test
        void isNotSatisfiedByAMissingForm() {
            assertThat(answer(rule, documents(new Document("declaration", "v.docx", "2019-1")))
                            .answer())
                    .isEqualTo(NOT_SATISFIED);
        }

        @Test
        void isNotSatisfiedByAnOldVersion() {
            Finding finding = answer(rule, documents(new Document("form", "aanvraag.docx", "2018-2")));
            assertThat(finding.answer()).isEqualTo(NOT_SATISFIED);
            assertThat(finding.text()).contains("2018-2").contains("2019-1");
        }

        @Test
        void isNotSatisfiedByAPdf() {
            Finding finding = answer(rule, documents(new Document("form", "aanvraag.docx.pdf", "2019-1")));
            assertThat(finding.answer()).isEqualTo(NOT_SATISFIED);
            assertThat(finding.text()).contains("geen docx");
        }

        @Test
        void isSatisfiedWhenAGoodCopyStandsBesideABadOne() {
            assertThat(answer(
                                    rule,
                                    documents(
                                            new Document("form", "aanvraag.pdf", "2019-1"),
                                            new Document("form", "aanvraag.docx", "2019-1")))
                            .answer())
                    .isEqualTo(SATISFIED);
        }

        @Test
        void asksEveryCopyOfADocumentPerPartnerToBeRight() {
            assertThat(answer(
                                    asking(RuleKind.DOCUMENT, "declaration"),
                                    documents(
                                            new Document("declaration", "een.docx", "2019-1"),
                                            new Document("declaration", "twee.pdf", "2019-1")))
                            .answer())
                    .isEqualTo(NOT_SATISFIED);
        }
    }

    @Nested
    class DeclarationPerPartner {

        private final Rule rule = asking(RuleKind.DECLARATION_PER_PARTNER, "declaration");
        private final List<Document> one = List.of(new Document("declaration", "allen.docx", "2019-1"));

        @Test
        void isSatisfiedByOneDocumentThatCoversSeveralPartners() {
            assertThat(answer(rule, with(one, declared("Logo A", "logo"), declared("Netwerk B", "adults")))
                            .answer())
                    .isEqualTo(SATISFIED);
        }

        @Test
        void namesThePartnersWithoutADeclaration() {
            Finding finding = answer(rule, with(one, declared("Logo A", "logo"), undeclared("Netwerk B", "adults")));
            assertThat(finding.answer()).isEqualTo(NOT_SATISFIED);
            assertThat(finding.text()).contains("Netwerk B").doesNotContain("Logo A");
        }

        @Test
        void isNotSatisfiedWithoutAnyDocumentOrAnyPartner() {
            assertThat(answer(rule, with(List.of(), declared("Logo A", "logo"))).answer())
                    .isEqualTo(NOT_SATISFIED);
            assertThat(answer(rule, with(one)).answer()).isEqualTo(NOT_SATISFIED);
        }

        private Dossier with(List<Document> documents, Partner... partners) {
            return new Dossier("Samen sterk", "geteld", Examples.INITIATOR, List.of(partners), documents);
        }
    }

    /** S9: an optional partner counts when a AND b AND c; a is a person's judgement, b and c are computed. */
    @Nested
    class OptionalPartner {

        private final Rule region = about(RuleKind.PERSON_JUDGES, "other");
        private final Rule notMandatory = about(RuleKind.NO_DOUBLE_PARTNER);
        private final Rule interest = about(RuleKind.OPTIONAL_PARTNER, "other");
        private final Partner partner = interested("Dienst Voorbeeld", LocalDate.of(2019, 10, 1), "mail van de dienst");
        private final Judgement works = new Judgement("dienst voorbeeld", true, "werkt in heel de zone");

        @Test
        void countsWhenAllThreeHold() {
            Dossier dossier = dossier("geteld", partner);
            assertThat(List.of(region, notMandatory, interest))
                    .allSatisfy(rule ->
                            assertThat(answer(rule, dossier, works).answer()).isEqualTo(SATISFIED));
        }

        @Test
        void waitsForAPersonToJudgeTheRegion() {
            Finding finding = answer(region, dossier("geteld", partner));
            assertThat(finding.answer()).isEqualTo(TO_JUDGE);
            assertThat(finding.text()).contains("Dienst Voorbeeld");
        }

        @Test
        void doesNotCountWhenAPersonSaysNo() {
            Finding finding =
                    answer(region, dossier("geteld", partner), new Judgement("Dienst Voorbeeld", false, "te klein"));
            assertThat(finding.answer()).isEqualTo(NOT_SATISFIED);
        }

        @Test
        void doesNotCountWhenItIsAMandatoryPartnerToo() {
            Finding finding = answer(notMandatory, dossier("geteld", partner, declared("DIENST  Voorbeeld", "logo")));
            assertThat(finding.answer()).isEqualTo(NOT_SATISFIED);
            assertThat(finding.text()).contains("verplichte").contains("optionele");
        }

        @Test
        void doesNotCountWithoutDatedEvidence() {
            LocalDate day = LocalDate.of(2019, 10, 1);
            assertThat(List.of(
                            interested("A", null, "mail"),
                            interested("A", day, " "),
                            interested("A", day, null),
                            interested("A", LocalDate.of(2019, 11, 12), "mail na de indiening")))
                    .allSatisfy(unproven -> assertThat(answer(interest, dossier("geteld", unproven))
                                    .answer())
                            .isEqualTo(NOT_SATISFIED));
        }

        @Test
        void neverBlocksByBeingAbsent() {
            assertThat(List.of(region, notMandatory, interest))
                    .allSatisfy(rule ->
                            assertThat(answer(rule, dossier("geteld")).answer()).isEqualTo(SATISFIED));
        }
    }

    @Nested
    class NoDoublePartner {

        private final Rule rule = about(RuleKind.NO_DOUBLE_PARTNER);

        @Test
        void findsTheSameOrganisationUnderAnySpelling() {
            Finding finding = answer(
                    rule, dossier("geteld", declared("Logo  Crème", "logo"), declared(" LOGO CREME\u200B", "logo")));
            assertThat(finding.answer()).isEqualTo(NOT_SATISFIED);
            assertThat(finding.text()).contains("Logo  Crème");
        }

        @Test
        void allowsOneOrganisationUnderTwoMandatoryKinds() {
            assertThat(answer(rule, dossier("geteld", declared("Netwerk", "adults"), declared("Netwerk", "youth")))
                            .answer())
                    .isEqualTo(SATISFIED);
        }
    }

    @Nested
    class OneInitiator {

        private final Rule rule = about(RuleKind.INITIATOR);

        @Test
        void isSatisfiedByExactlyOne() {
            assertThat(answer(rule, by(Examples.INITIATOR)).answer()).isEqualTo(SATISFIED);
        }

        @Test
        void isNotSatisfiedBySeveralOrganisations() {
            Initiator two = new Initiator("Logo A; Logo B", "Onthaal", "onthaal@logo.example", null);
            assertThat(answer(rule, by(two)).answer()).isEqualTo(NOT_SATISFIED);
        }

        @Test
        void namesWhatIsMissing() {
            Finding finding = answer(rule, by(new Initiator("Logo A", " ", "geen adres", null)));
            assertThat(finding.answer()).isEqualTo(NOT_SATISFIED);
            assertThat(finding.text()).contains("contactpersoon").contains("e-mailadres");
        }

        private Dossier by(Initiator initiator) {
            return new Dossier("Samen sterk", "geteld", initiator, List.of(), List.of());
        }
    }

    @Nested
    class PersonJudges {

        private final Rule rule = about(RuleKind.PERSON_JUDGES, "other");

        @Test
        void isSatisfiedWhenThereIsNobodyToJudge() {
            assertThat(answer(rule, dossier("geteld", declared("Logo A", "logo")))
                            .answer())
                    .isEqualTo(SATISFIED);
        }

        @Test
        void asksOnlyForThoseNotJudgedYet() {
            Finding finding = answer(
                    rule,
                    dossier("geteld", interested("Dienst A", null, null), interested("Dienst B", null, null)),
                    new Judgement("Dienst A", true, "werkt in de zone"));
            assertThat(finding.answer()).isEqualTo(TO_JUDGE);
            assertThat(finding.text()).contains("Dienst B").doesNotContain("Dienst A");
        }
    }
}

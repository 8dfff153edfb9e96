package be.pilootloket.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped file of the call of 2019 says what the source says, element by element. */
class CallOf2019Test {

    private static final Programmes PROGRAMMES = Programmes.in("classpath:programmes/");

    private final Programme call = PROGRAMMES.find("RZP-2019").orElseThrow();

    @Test
    void isFoundWhateverTheCaseOfItsCode() {
        assertThat(PROGRAMMES.find("rzp-2019")).contains(call);
        assertThat(PROGRAMMES.find("rzp-2020")).isEmpty();
        assertThat(PROGRAMMES.find(null)).isEmpty();
        assertThat(PROGRAMMES.all()).containsExactly(call);
        assertThat(PROGRAMMES.refused()).isEmpty();
    }

    @Test
    void holdsTogether() {
        assertThat(call.refusals()).isEmpty();
    }

    @Test
    void quotesEveryElementOfTheSource() {
        Set<String> quoted = new TreeSet<>();
        call.sources().values().forEach(source -> quoted.add(source.id()));
        Set<String> expected = new TreeSet<>();
        IntStream.rangeClosed(1, 20).forEach(element -> expected.add("S" + element));
        expected.addAll(List.of("S7a", "S7b", "S7c", "S7d", "S7e", "S7f", "S9a", "S9b", "S9c", "D6"));
        expected.addAll(List.of("D21", "S25", "S27", "S28", "S29", "S30", "S31", "S32", "S34", "S37", "S38", "S39"));
        expected.addAll(List.of("S40", "S41", "S42", "S43"));
        assertThat(quoted).isEqualTo(expected);
    }

    @Test
    void carriesItsPurposeAndItsBasis() {
        assertThat(call.policy().purpose()).startsWith("Met de hervorming van de eerstelijnszorg");
        assertThat(call.policy().background()).hasSize(3);
        assertThat(call.policy().themes()).contains("afstemming", "synergie tussen de partners");
        assertThat(call.policy().guidance()).contains("onder begeleiding");
        assertThat(call.policy().basis())
                .extracting(Basis::name)
                .containsExactly(
                        "Beleidsvisietekst",
                        "Eerstelijnsdecreet",
                        "Goedkeuring van de afbakening door de Vlaamse Regering");
    }

    @Test
    void countsFourteenZonesOfWhichFourHaveTheirName() {
        assertThat(call.areas().decidedOn()).isEqualTo(LocalDate.of(2019, 3, 29));
        assertThat(call.areas().zones()).hasSize(14);
        assertThat(call.areas().zones())
                .filteredOn(zone -> !zone.placeholder())
                .extracting(Zone::name)
                .containsExactly("Kempen", "Waas-Dender", "Oost-Limburg", "Halle-Vilvoorde");
        assertThat(call.areas().zones().get(13).name()).isEqualTo("Zone 14");
    }

    @Test
    void listsTheCareCouncilsOfTheNamedZonesOnly() {
        assertThat(call.areas().zones())
                .allSatisfy(zone -> assertThat(zone.careCouncils()).hasSize(zone.placeholder() ? 0 : 2));
    }

    @Test
    void marksEveryInventedPlaceAsAnExample() {
        assertThat(call.areas().zones())
                .flatExtracting(Zone::municipalities, Zone::firstLineZones, Zone::careCouncils)
                .flatExtracting(names -> (List<?>) names)
                .isNotEmpty()
                .allSatisfy(name -> assertThat((String) name).endsWith("(voorbeeld)"));
    }

    @ParameterizedTest
    @CsvSource({"waas-dender", "Waas-Dender", "WAAS-DENDER"})
    void findsAZoneByItsCodeOrItsName(String text) {
        assertThat(call.areas().find(text)).map(Zone::code).contains("waas-dender");
    }

    @Test
    void findsNoZoneThatIsNotInTheCall() {
        assertThat(call.areas().find("Zone 15")).isEmpty();
    }

    @Test
    void namesSixKindsOfMandatoryPartner() {
        assertThat(call.partnerKinds().stream()
                        .filter(PartnerKind::mandatory)
                        .map(kind -> kind.source().id())
                        .distinct())
                .containsExactly("S7a", "S7b", "S7c", "S7d", "S7e", "S7f");
        assertThat(call.partnerKinds())
                .filteredOn(kind -> !kind.mandatory())
                .extracting(PartnerKind::code)
                .containsExactly("hospital-initiative", "other-organisation");
        assertThat(call.partnerKind("care-council")).isPresent();
        assertThat(call.partnerKind("ziekenhuis")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "received-in-time, DEADLINE, S14",
        "zone, AREA, S3",
        "initiator, INITIATOR, S10",
        "logo, AT_LEAST, S7a",
        "palliative-care, AT_LEAST, S7b",
        "dementia-centre, AT_LEAST, S7c",
        "mental-health, ALL_OF, S7d",
        "care-councils, EVERY_CARE_COUNCIL, S7e",
        "associations, ALL_OF, S7f",
        "optional-partner-region, PERSON_JUDGES, S9a",
        "no-double-partner, NO_DOUBLE_PARTNER, S9b",
        "optional-partner-interest, OPTIONAL_PARTNER, S9c",
        "application-form, DOCUMENT, S16",
        "engagement-declarations, DECLARATION_PER_PARTNER, S17"
    })
    void restsEachRuleOnItsPhrase(String id, RuleKind kind, String source) {
        assertThat(call.rules())
                .filteredOn(rule -> rule.id().equals(id))
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.kind()).isEqualTo(kind);
                    assertThat(rule.source().id()).isEqualTo(source);
                });
    }

    @Test
    void usesEveryKindOfRule() {
        assertThat(call.rules()).extracting(Rule::kind).contains(RuleKind.values());
    }

    @Test
    void asksForOneAssociationOutOfEachOfTheTwoGroups() {
        assertThat(call.rules())
                .filteredOn(rule -> rule.id().equals("associations"))
                .flatExtracting(Rule::needs)
                .extracting("anyOf", "recognised")
                .containsExactly(
                        tuple(List.of("patients-association", "poverty-association"), false),
                        tuple(List.of("carers-association"), true));
    }

    @Test
    void speaksPlainDutchToTheCandidate() {
        List<String> formal = List.of("gelieve", "dienen te", "betreffende", "teneinde", "indien ", "reeds", "tevens");
        assertThat(call.rules())
                .flatExtracting(Rule::satisfied, Rule::notSatisfied, Rule::remedy)
                .allSatisfy(text -> assertThat(((String) text).toLowerCase(Locale.ROOT))
                        .doesNotContain(formal)
                        .endsWith("."));
    }

    @Test
    void keepsTheDatesOfTheSource() {
        assertThat(call.publishesAt()).isEqualTo(Instant.parse("2019-09-11T07:00:00Z"));
        assertThat(call.timeline().infoSession())
                .isEqualTo(new InfoSession(
                        LocalDate.of(2019, 9, 24), "dinsdag", LocalTime.of(9, 30), LocalTime.of(12, 30), null));
        assertThat(call.infoSessionAt()).contains(Instant.parse("2019-09-24T07:30:00Z"));
        assertThat(call.timeline().deadline().text()).isEqualTo("11 november 2019 om 23u59");
        assertThat(call.closesAt()).isEqualTo(Instant.parse("2019-11-11T23:00:00Z"));
        assertThat(call.selectsBy()).isEqualTo(Instant.parse("2019-11-29T22:59:00Z"));
        assertThat(call.startsAt()).isEqualTo(Instant.parse("2019-12-09T08:00:00Z"));
    }

    @Test
    void remindsFourteenThreeAndOneDaysBeforeTheLastDay() {
        assertThat(call.remindersAt())
                .containsExactly(
                        Instant.parse("2019-10-28T08:00:00Z"),
                        Instant.parse("2019-11-08T08:00:00Z"),
                        Instant.parse("2019-11-10T08:00:00Z"));
    }

    @Test
    void recomputesTheRemindersWhenTheDeadlineMoves() {
        Programme moved = call.withTimeline(call.timeline()
                .withDeadline(new Deadline(LocalDate.of(2019, 11, 18), LocalTime.of(17, 0), call.zone())));
        assertThat(moved.remindersAt().get(0)).isEqualTo(Instant.parse("2019-11-04T08:00:00Z"));
        assertThat(moved.closesAt()).isEqualTo(Instant.parse("2019-11-18T16:01:00Z"));
        assertThat(moved.refusals()).isEmpty();
    }

    @Test
    void canDoWithoutAnInfoSession() {
        Timeline dates = call.timeline();
        Programme without = call.withTimeline(new Timeline(
                dates.publishesAt(), null, dates.deadline(), dates.selectsBy(), dates.startsOn(), dates.workDay()));
        assertThat(without.infoSessionAt()).isEmpty();
        assertThat(without.refusals()).isEmpty();
    }

    @Test
    void refusesWhatAnAuthorChangesForTheWorse() {
        assertThat(call.withTitleAndCapacity(" ", 0).refusals())
                .extracting(Refusal::field)
                .containsExactly("title", "pilots.capacity");
    }

    @Test
    void selectsFourOnFiveCriteriaByTwoReaders() {
        assertThat(call.capacity()).isEqualTo(4);
        assertThat(call.readersPerDossier()).isEqualTo(2);
        assertThat(call.criteria()).hasSize(5).allSatisfy(criterion -> {
            assertThat(criterion.max()).isEqualTo(5);
            assertThat(criterion.weight()).isEqualTo(1);
            assertThat(criterion.source().id()).isEqualTo("D6");
            assertThat(criterion.source().phrase()).startsWith("gekozen");
        });
    }

    @Test
    void asksForTwoDocumentsInAKnownVersion() {
        assertThat(call.documents())
                .extracting(RequiredDocument::code, RequiredDocument::format, RequiredDocument::perPartner)
                .containsExactly(
                        tuple("application-form", "docx", false), tuple("engagement-declaration", "docx", true));
        assertThat(call.document("application-form")).isPresent();
        assertThat(call.document("begroting")).isEmpty();
    }

    @Test
    void receivesCandidaciesInTheMailboxOfTheSource() {
        assertThat(call.mailbox()).isEqualTo("eerstelijn@vlaanderen.be");
    }

    @Test
    void saysThatItsAppealClauseIsAPlaceholder() {
        assertThat(call.appealClause()).startsWith("Voorlopige tekst.");
    }

    @Test
    void speaksOfOptionalPartnersAsTheDecreeDoes() {
        assertThat(call.optionalPartnersNote()).contains("optionele partners", "niet minder belangrijk");
        assertThat(call.source("partners.optionalNote")).map(Source::id).contains("S11");
    }

    @Test
    void hasThePdfOfTheCall() throws IOException {
        assertThat(PROGRAMMES.file("rzp-2019", "oproep.pdf").getContentAsByteArray())
                .startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @CsvSource({"../rzp-2019.yaml", "rzp-2019.yaml", "'../../application.yaml'", "''"})
    void handsOutNoFileThatTheProgrammeDoesNotName(String name) {
        assertThatThrownBy(() -> PROGRAMMES.file("RZP-2019", name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void reachesAStakeholderOfEveryKindOfPartner() {
        List<Stakeholder> stakeholders = PROGRAMMES.stakeholders("RZP-2019");
        assertThat(stakeholders).hasSize(24).allSatisfy(row -> {
            assertThat(row.reachable()).isTrue();
            assertThat(row.email()).endsWith(".example");
        });
        assertThat(new HashSet<>(stakeholders.stream().map(Stakeholder::kind).toList()))
                .isEqualTo(new HashSet<>(
                        call.partnerKinds().stream().map(PartnerKind::label).toList()));
    }

    @Test
    void hasNoStakeholdersForAnUnknownCall() {
        assertThat(PROGRAMMES.stakeholders("RZP-2020")).isEmpty();
    }

    @Test
    void survivesBeingStoredAsJson() throws IOException {
        ObjectMapper json = JsonMapper.builder().addModule(new JavaTimeModule()).build();
        assertThat(json.readValue(json.writeValueAsString(call), Programme.class))
                .isEqualTo(call);
    }

    @Test
    void givesItsPhrasesByKey() {
        assertThat(call.source("timeline.deadline"))
                .contains(new Source(
                        "S14", "De uiterste datum om een aanvraag in te dienen is 11 november 2019 (23u59)"));
        assertThat(call.source("timeline.coffee")).isEmpty();
        assertThat(call.sources()).isInstanceOf(Map.class).containsKeys("pilots", "intake", "questions", "letters");
    }
}

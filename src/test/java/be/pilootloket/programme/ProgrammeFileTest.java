package be.pilootloket.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;

/** What is wrong with a call's file is told with file, key and reason; each test spoils the shipped file in one way. */
class ProgrammeFileTest {

    private static final String APPEAL_CLAUSE = "  appealClause: >-\n(    .*\n)+";

    @TempDir
    Path folder;

    private String shipped;

    @BeforeEach
    void copyTheShippedProgramme() throws IOException {
        Path attachments = Files.createDirectory(folder.resolve("rzp-2019"));
        for (String name : List.of("oproep.pdf", "belanghebbenden.csv")) {
            Files.write(attachments.resolve(name), shipped("programmes/rzp-2019/" + name));
        }
        shipped = new String(shipped("programmes/rzp-2019.yaml"), StandardCharsets.UTF_8);
    }

    @Test
    void acceptsTheShippedFile() {
        assertThat(read(shipped).problems()).isEmpty();
        assertThat(read(shipped).programme()).isNotNull();
    }

    @Test
    void givesNoProgrammeWhenItRefusesTheFile() {
        assertThat(read(with("capacity: 4", "capacity: 0")).programme()).isNull();
    }

    @Test
    void tellsFileKeyAndReason() {
        assertThat(read(with("capacity: 4", "capacity: 0")).problems())
                .extracting(Problem::sentence)
                .containsExactly("rzp-2019.yaml, pilots.capacity: Het aantal pilootprojecten moet 1 of meer zijn.");
    }

    @Test
    void refusesACallThatClosesBeforeItOpens() {
        refuses(
                with("date: 2019-11-11", "date: 2019-09-10"),
                "timeline.deadline.date",
                "De oproep sluit voor ze opent.");
    }

    @Test
    void refusesACallThatClosesTheMinuteItOpens() {
        refuses(
                with("date: 2019-11-11", "date: 2019-09-11").replace("until: 23u59", "until: 9u00"),
                "timeline.deadline.date",
                "De oproep sluit voor ze opent.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-11-11", "2019-11-10"})
    void refusesASelectionThatIsNotAfterTheDeadline(String date) {
        refuses(
                with("by: 2019-11-29", "by: " + date),
                "timeline.selection.by",
                "De selectie valt niet na de uiterste datum.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-11-29", "2019-11-28"})
    void refusesAStartThatIsNotAfterTheSelection(String date) {
        refuses(with("date: 2019-12-09", "date: " + date), "timeline.start.date", "De start valt niet na de selectie.");
    }

    @Test
    void refusesAnInfoSessionBeforeThePublication() {
        refuses(
                with("date: 2019-09-24", "date: 2019-09-10"),
                "timeline.infoSession.date",
                "De infosessie valt voor de oproep verschijnt.");
    }

    @Test
    void refusesAnInfoSessionAfterTheDeadline() {
        refuses(
                with("date: 2019-09-24", "date: 2019-11-12"),
                "timeline.infoSession.date",
                "De infosessie valt na de uiterste datum.");
    }

    @Test
    void refusesAnInfoSessionThatEndsBeforeItBegins() {
        refuses(
                with("until: 12u30", "until: 9u30"),
                "timeline.infoSession.until",
                "De infosessie eindigt voor ze begint.");
    }

    @Test
    void refusesAWorkingDayThatEndsBeforeItBegins() {
        refuses(with("until: 17u00", "until: 8u00"), "timeline.workDay.until", "De werkdag eindigt voor ze begint.");
    }

    @Test
    void refusesAPublicationBeforeTheZonesHold() {
        refuses(
                with("validFrom: 2019-03-29", "validFrom: 2019-09-12"),
                "timeline.publication.date",
                "De oproep verschijnt voor haar zones gelden.");
    }

    @Test
    void refusesZonesThatHoldBeforeTheyAreDecided() {
        refuses(
                with("validFrom: 2019-03-29", "validFrom: 2019-03-28"),
                "areas.validFrom",
                "De zones gelden voor ze zijn goedgekeurd.");
    }

    @Test
    void refusesAWeekdayThatIsNotTheInfoSessions() {
        refuses(
                with("weekday: dinsdag", "weekday: woensdag"),
                "timeline.infoSession.weekday",
                "24 september 2019 is een dinsdag, geen woensdag.");
    }

    @Test
    void refusesAWeekdayThatIsNotTheDecisions() {
        String spoiled = with("weekday: vrijdag", "weekday: donderdag");
        refuses(spoiled, "areas.decision.weekday", "29 maart 2019 is een vrijdag, geen donderdag.");
        assertThat(read(spoiled).problems())
                .extracting(Problem::key)
                .contains("policy.basis.Goedkeuring van de afbakening door de Vlaamse Regering.weekday");
    }

    @Test
    void refusesAWeekdayNamedWhereTheSourceNamesNone() {
        refuses(
                with("    date: 2019-11-11", "    weekday: dinsdag\n    date: 2019-11-11"),
                "timeline.deadline.weekday",
                "11 november 2019 is een maandag, geen dinsdag.");
    }

    @Test
    void acceptsAWeekdayInCapitals() {
        assertThat(read(with("weekday: dinsdag", "weekday: Dinsdag")).problems())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-02-29", "2019-11-31", "2019-13-01", "11-11-2019", "morgen"})
    void refusesADateThatDoesNotExist(String date) {
        refuses(
                with("date: 2019-11-11", "date: " + date),
                "timeline.deadline.date",
                "De datum \"" + date + "\" bestaat niet. Schrijf ze als 2019-11-11.");
    }

    @Test
    void acceptsALeapDay() {
        assertThat(read(with("by: 2019-11-29", "by: 2020-02-29").replace("date: 2019-12-09", "date: 2020-03-01"))
                        .problems())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"24u00", "23u60", "23:59", "middernacht"})
    void refusesAnHourThatDoesNotExist(String hour) {
        refuses(
                with("until: 23u59", "until: " + hour),
                "timeline.deadline.until",
                "Het uur \"" + hour + "\" bestaat niet. Schrijf het als 23u59.");
    }

    @Test
    void refusesAnUnknownTimeZone() {
        refuses(
                with("zone: Europe/Brussels", "zone: Europe/Brussel"),
                "zone",
                "Deze tijdzone bestaat niet. Schrijf bijvoorbeeld Europe/Brussels.");
    }

    @Test
    void refusesAFirstLineZoneInAnUnknownZone() {
        refuses(
                with("zone: oost-limburg", "zone: west-limburg"),
                "areas.firstLineZones.Eerstelijnszone Oost-Limburg 1 (voorbeeld).zone",
                "De zone \"west-limburg\" staat niet in de lijst van zones.");
    }

    @Test
    void refusesAMunicipalityInTwoZones() {
        refuses(
                with("Gemeente Waas-Dender 1 (voorbeeld)", "Gemeente Kempen 1 (voorbeeld)"),
                "areas.firstLineZones",
                "De gemeente \"Gemeente Kempen 1 (voorbeeld)\" staat in twee zones: Kempen en Waas-Dender.");
    }

    @Test
    void acceptsAMunicipalityInTwoFirstLineZonesOfOneZone() {
        assertThat(read(with("Gemeente Kempen 3 (voorbeeld)", "Gemeente Kempen 1 (voorbeeld)"))
                        .problems())
                .isEmpty();
    }

    @Test
    void refusesAFirstLineZoneInTwoZones() {
        refuses(
                with("name: Eerstelijnszone Waas-Dender 1 (voorbeeld)", "name: Eerstelijnszone Kempen 1 (voorbeeld)"),
                "areas.firstLineZones",
                "De eerstelijnszone \"Eerstelijnszone Kempen 1 (voorbeeld)\" staat in twee zones: Kempen en Waas-Dender.");
    }

    @Test
    void refusesAFirstLineZoneTwiceInOneZone() {
        refuses(
                with("name: Eerstelijnszone Kempen 2 (voorbeeld)", "name: Eerstelijnszone Kempen 1 (voorbeeld)"),
                "areas.firstLineZones",
                "De eerstelijnszone \"Eerstelijnszone Kempen 1 (voorbeeld)\" staat twee keer in de zone Kempen.");
    }

    @Test
    void refusesAnotherNumberOfZonesThanTheSourceCounts() {
        refuses(
                with("    - { code: zone-14, name: Zone 14, placeholder: true }\n", ""),
                "areas.zones",
                "De bron telt 14 zones, dit bestand 13.");
    }

    @ParameterizedTest
    @CsvSource({
        "'code: zone-5,', 'code: zone-6,', areas.zones, 'De zone \"zone-6\" staat er twee keer.'",
        "'name: Zone 5,', 'name: Zone 6,', areas.zones, 'De zone \"Zone 6\" staat er twee keer.'",
        "'code: palliative-network', 'code: logo', partners.kinds, 'Het soort partner \"logo\" staat er twee keer.'",
        "'id: zone\n', 'id: logo\n', rules, 'De regel \"logo\" staat er twee keer.'",
        "'code: synergy', 'code: exchange', jury.criteria, 'Het criterium \"exchange\" staat er twee keer.'",
        "'code: engagement-declaration', 'code: application-form', documents, 'Het document \"application-form\" staat er twee keer.'"
    })
    void refusesDuplicates(String from, String to, String key, String reason) {
        refuses(with(from, to), key, reason);
    }

    @Test
    void refusesAnUnknownRuleKind() {
        refuses(
                with("kind: area", "kind: territory"),
                "rules.zone.kind",
                "Het soort regel \"territory\" kennen we niet.");
    }

    @Test
    void refusesARuleWithoutASourcePhrase() {
        refuses(
                with("source: { id: S10, phrase: de initiatiefnemer van het pilootproject }", "source: { id: S10 }"),
                "rules.initiator.source.phrase",
                "Deze sleutel ontbreekt of is leeg.");
    }

    @Test
    void refusesARuleWithoutASource() {
        refuses(
                with("    source: { id: S10, phrase: de initiatiefnemer van het pilootproject }\n", ""),
                "rules.initiator.source",
                "Deze sleutel ontbreekt of is leeg.");
    }

    @Test
    void refusesARuleWithABlankSourcePhrase() {
        refuses(
                with("phrase: de initiatiefnemer van het pilootproject", "phrase: \"  \""),
                "rules.initiator.source.phrase",
                "Deze sleutel ontbreekt of is leeg.");
    }

    @ParameterizedTest
    @CsvSource({
        "'    needs:\n      - { label: een erkend Logo, anyOf: [logo], count: 1, recognised: true } # gekozen (D4): één volstaat\n', rules.logo.needs, at-least",
        "'    partnerKinds: [care-council]\n', rules.care-councils.partnerKinds, every-care-council",
        "'    toJudge: We gaan nog na of alle zorgraden van uw regionale zorgzone meedoen.\n', rules.care-councils.toJudge, every-care-council",
        "'    document: application-form\n', rules.application-form.document, document",
        "'    document: engagement-declaration\n', rules.engagement-declarations.document, declaration-per-partner",
        "'    toJudge: We gaan nog na of het werkgebied van uw optionele partners past bij de regionale zorgzone.\n', rules.optional-partner-region.toJudge, person-judges"
    })
    void refusesARuleThatLacksAParameterOfItsKind(String line, String key, String kind) {
        refuses(with(line, ""), key, "Een regel van het soort " + kind + " heeft dit nodig.");
    }

    @Test
    void refusesAnAtLeastRuleThatLooksForSeveralThings() {
        refuses(
                with("kind: all-of\n    label: Geestelijke", "kind: at-least\n    label: Geestelijke"),
                "rules.mental-health.needs",
                "Een regel van het soort at-least vraagt precies één ding.");
    }

    @Test
    void refusesAnAllOfRuleThatLooksForOneThing() {
        refuses(
                with("kind: at-least\n    label: Logo", "kind: all-of\n    label: Logo"),
                "rules.logo.needs",
                "Een regel van het soort all-of vraagt minstens twee dingen.");
    }

    @Test
    void refusesARuleThatAsksForNoneOfAKind() {
        refuses(
                with("anyOf: [logo], count: 1", "anyOf: [logo], count: 0"),
                "rules.logo.needs.count",
                "Het aantal moet 1 of meer zijn.");
    }

    @Test
    void refusesARuleThatAcceptsNoKindAtAll() {
        refuses(
                with("anyOf: [logo]", "anyOf: []"),
                "rules.logo.needs.anyOf",
                "Hier hoort minstens één soort partner te staan.");
    }

    @Test
    void refusesAnUnknownPartnerKindInANeed() {
        refuses(
                with("anyOf: [logo]", "anyOf: [logos]"),
                "rules.logo.needs.anyOf",
                "Het soort partner \"logos\" staat niet bij de partners.");
    }

    @Test
    void refusesAnUnknownPartnerKindInARule() {
        refuses(
                with("partnerKinds: [care-council]", "partnerKinds: [zorgraad]"),
                "rules.care-councils.partnerKinds",
                "Het soort partner \"zorgraad\" staat niet bij de partners.");
    }

    @Test
    void refusesAnUnknownDocumentInARule() {
        refuses(
                with("document: application-form", "document: budget"),
                "rules.application-form.document",
                "Het document \"budget\" staat niet bij de documenten.");
    }

    @Test
    void refusesACallWithoutRules() {
        refuses(without("rules:\n(  .*\n)+", "rules: []\n"), "rules", "De oproep heeft geen enkele regel.");
    }

    @Test
    void refusesACallWithoutPartnerKinds() {
        refuses(
                without("  kinds:\n(    .*\n)+", "  kinds: []\n"),
                "partners.kinds",
                "De oproep noemt geen enkel soort partner.");
    }

    @Test
    void refusesACallWithoutAnAppealClause() {
        refuses(without(APPEAL_CLAUSE, ""), "letters.appealClause", "Deze sleutel ontbreekt of is leeg.");
    }

    @Test
    void refusesACallWithABlankAppealClause() {
        refuses(
                without(APPEAL_CLAUSE, "  appealClause: \" \"\n"),
                "letters.appealClause",
                "Deze sleutel ontbreekt of is leeg.");
    }

    @Test
    void refusesACallWithoutAPurpose() {
        refuses(without("  purpose: >-\n(    .*\n)+", ""), "policy.purpose", "Deze sleutel ontbreekt of is leeg.");
    }

    @Test
    void refusesACallWithoutABasis() {
        refuses(
                without("  basis:\n(    .*\n)+", "  basis: []\n"),
                "policy.basis",
                "De oproep zegt niet op welke teksten ze steunt.");
    }

    @Test
    void refusesACallWithoutCriteria() {
        refuses(
                without("  criteria:\n(    .*\n)+", "  criteria: []\n"),
                "jury.criteria",
                "De oproep heeft geen enkel criterium.");
    }

    @Test
    void refusesACriterionThatCannotBeScored() {
        refuses(
                without("max: 5", "max: 0"),
                "jury.criteria.synergy",
                "De hoogste score en het gewicht moeten 1 of meer zijn.");
    }

    @Test
    void refusesACapacityBelowOne() {
        refuses(
                with("capacity: 4", "capacity: 0"),
                "pilots.capacity",
                "Het aantal pilootprojecten moet 1 of meer zijn.");
    }

    @Test
    void refusesDossiersWithoutReaders() {
        refuses(
                with("readersPerDossier: 2", "readersPerDossier: 0"),
                "jury.readersPerDossier",
                "Het aantal lezers per dossier moet 1 of meer zijn.");
    }

    @Test
    void refusesAReminderOnTheDayItself() {
        refuses(
                with("[14, 3, 1]", "[14, 3, 0]"),
                "timeline.reminders",
                "Een herinnering vertrekt 1 of meer dagen voor de uiterste datum.");
    }

    @Test
    void refusesTheSameReminderTwice() {
        refuses(with("[14, 3, 1]", "[14, 14, 1]"), "timeline.reminders", "Dezelfde herinnering staat er twee keer.");
    }

    @Test
    void refusesAMailboxThatIsNoAddress() {
        refuses(
                with("mailbox: eerstelijn@vlaanderen.be", "mailbox: eerstelijn"),
                "intake.mailbox",
                "Het e-mailadres is niet geldig.");
    }

    @Test
    void refusesAContactWithoutAnAddress() {
        refuses(with("  email: eerstelijn@vlaanderen.be\n", ""), "contact.email", "Deze sleutel ontbreekt of is leeg.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rzp-2019", "RZP 2019", "RZP/2019", "RZP-", "${7*7}"})
    void refusesACodeThatCannotStandInANumber(String code) {
        refuses(
                with("code: RZP-2019", "code: \"" + code + "\""),
                "code",
                "Een code bestaat uit hoofdletters, cijfers en koppeltekens, zoals RZP-2019.");
    }

    @Test
    void refusesAMissingPdf() throws IOException {
        Files.delete(folder.resolve("rzp-2019/oproep.pdf"));
        refuses(shipped, "callText.file", "Het bestand oproep.pdf ontbreekt in de map van dit programma.");
    }

    @Test
    void refusesAPdfOtherThanTheOneWithThisHash() throws IOException {
        Files.writeString(folder.resolve("rzp-2019/oproep.pdf"), "een andere oproep");
        assertThat(read(shipped).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo("callText.sha256");
            assertThat(problem.reason())
                    .startsWith("De inhoud van oproep.pdf is niet die waarvan hier de SHA-256 staat.");
        });
    }

    @Test
    void refusesAPdfOutsideTheFolderOfTheProgramme() {
        refuses(
                with("file: oproep.pdf", "file: ../../etc/passwd"),
                "callText.file",
                "Schrijf hier de naam van een bestand in de map van dit programma, zonder pad.");
    }

    @Test
    void refusesAMissingDistributionList() throws IOException {
        Files.delete(folder.resolve("rzp-2019/belanghebbenden.csv"));
        refuses(shipped, "distribution.list", "Het bestand belanghebbenden.csv ontbreekt in de map van dit programma.");
    }

    @Test
    void refusesADistributionListWithOtherColumns() throws IOException {
        Files.writeString(folder.resolve("rzp-2019/belanghebbenden.csv"), "naam;adres\n");
        refuses(shipped, "distribution.list", "De eerste rij van de lijst moet \"organisatie;soort;e-mail\" zijn.");
    }

    @Test
    void keepsTheRowsOfADistributionListWithAMalformedAddress() throws IOException {
        Files.writeString(
                folder.resolve("rzp-2019/belanghebbenden.csv"),
                "organisatie;soort;e-mail\nLogo Voorbeeld;Logo;geen adres\nLogo Ander;Logo;info@ander.example\n");
        ProgrammeFile file = read(shipped);
        assertThat(file.problems()).isEmpty();
        assertThat(file.stakeholders()).extracting(Stakeholder::reachable).containsExactly(false, true);
    }

    @Test
    void refusesAnUnknownKey() {
        refuses(with("  capacity: 4", "  capacity: 4\n  budget: 100"), "pilots.budget", "Deze sleutel kennen we niet.");
    }

    @Test
    void refusesAnUnknownKeyInAListItem() {
        refuses(
                with("    kind: area\n", "    kind: area\n    note: x\n"),
                "rules.zone.note",
                "Deze sleutel kennen we niet.");
    }

    @Test
    void refusesAnUnknownSection() {
        refuses(shipped + "\nsponsors: []\n", "sponsors", "Deze sleutel kennen we niet.");
    }

    @ParameterizedTest
    @CsvSource({
        "'capacity: 4', 'capacity: vier', pilots.capacity, Hier hoort een geheel getal te staan.",
        "'capacity: 4', 'capacity: 4.5', pilots.capacity, Hier hoort een geheel getal te staan.",
        "'capacity: 4', 'capacity: 99999999999', pilots.capacity, Hier hoort een geheel getal te staan.",
        "'[14, 3, 1]', '[14, drie]', timeline.reminders, Hier hoort een geheel getal te staan.",
        "'[14, 3, 1]', '14', timeline.reminders, Hier hoort een lijst te staan.",
        "'perPartner: true', 'perPartner: misschien', documents.engagement-declaration.perPartner, Hier hoort true of false te staan.",
        "'phone: \"1700\"', 'phone: 1700', contact.phone, Hier hoort tekst te staan. Zet een getal of ja/nee tussen aanhalingstekens.",
        "'  - { label: een erkend Logo', '  - een Logo\n      - { label: een erkend Logo', rules.logo.needs.[1], Hier horen sleutels met een waarde te staan."
    })
    void refusesAValueOfTheWrongType(String from, String to, String key, String reason) {
        refuses(with(from, to), key, reason);
    }

    @Test
    void refusesASectionThatIsOneValue() {
        refuses(
                without("agency:.*\n(  .*\n)+", "agency: Agentschap\n"),
                "agency",
                "Hier horen sleutels met een waarde te staan.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code",
                "title",
                "zone",
                "agency",
                "contact",
                "policy",
                "cooperation",
                "pilots",
                "areas",
                "partners",
                "rules",
                "timeline",
                "intake",
                "documents",
                "jury",
                "questions",
                "letters",
                "callText",
                "distribution"
            })
    void tellsAMissingSectionOnce(String section) {
        String spoiled = without("(?m)^" + section + ":.*\n((  .*|#.*)?\n)*", "");
        assertThat(read(spoiled).problems())
                .filteredOn(problem ->
                        problem.key().equals(section) || problem.key().startsWith(section + "."))
                .containsExactly(new Problem("rzp-2019.yaml", section, "Deze sleutel ontbreekt of is leeg."));
    }

    @Test
    void doesWithoutAnInfoSession() {
        String spoiled = without("(?m)^  infoSession:\n(    .*\n)+", "");
        assertThat(read(spoiled).problems()).isEmpty();
        assertThat(read(spoiled).programme().timeline().infoSession()).isNull();
    }

    @Test
    void refusesATextThatIsMuchTooLong() {
        refuses(
                with("title: Oproep naar", "title: " + "x".repeat(5_001)),
                "title",
                "Deze tekst is langer dan 5000 tekens.");
    }

    @Test
    void refusesReferencesThatCouldMultiply() {
        String bomb = "a: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\n";
        assertThat(read(bomb).problems())
                .extracting(Problem::reason)
                .contains("Verwijzingen met & of * zijn hier niet toegelaten (regel 1).")
                .allMatch(reason -> reason.startsWith("Verwijzingen"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code: !!javax.script.ScriptEngineManager [x]\n",
                "code: !!java.net.URL [\"http://voorbeeld.example\"]\n",
                "code: !eigen x\n",
                "code: !!java.util.HashMap {}\n"
            })
    void refusesTypes(String text) {
        refuses(text, "", "Types met ! zijn hier niet toegelaten (regel 1).");
    }

    @Test
    void refusesAKeyThatStandsTwice() {
        assertThat(read(with("  capacity: 4", "  capacity: 4\n  capacity: 5")).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).startsWith("Dit bestand is geen geldige YAML"));
    }

    @Test
    void refusesADeepNest() {
        assertThat(read("code: " + "[".repeat(500) + "]".repeat(500)).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).startsWith("Dit bestand is geen geldige YAML"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"code: [", "\tcode: x", "a: b: c"})
    void refusesWhatIsNotYaml(String text) {
        assertThat(read(text).problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.reason()).startsWith("Dit bestand is geen geldige YAML (regel 1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# niets\n", "- code\n", "tekst\n"})
    void refusesWhatIsNotAProgramme(String text) {
        refuses(text, "", "Dit is geen programmabestand.");
    }

    @Test
    void refusesAFileThatIsMuchTooLarge() {
        refuses("#" + "x".repeat(600_000), "", "Dit bestand is groter dan 512 kB.");
    }

    @Test
    void refusesAFileInAnotherEncoding() throws IOException {
        Path file = folder.resolve("rzp-2019.yaml");
        Files.write(file, shipped.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(new ProgrammeFile(new FileSystemResource(file)).problems())
                .extracting(Problem::reason)
                .containsExactly("Dit bestand is niet in UTF-8 bewaard.");
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() throws IOException {
        Map<String, String> changes = new LinkedHashMap<>();
        changes.put("code: RZP-2019", "code: rzp 2019");
        changes.put("zone: Europe/Brussels", "zone: Europe/Brussel");
        changes.put("weekday: dinsdag", "weekday: woensdag");
        changes.put("date: 2019-11-11", "date: 2019-09-10");
        changes.put("by: 2019-11-29", "by: 2019-09-09");
        changes.put("date: 2019-12-09", "date: 2019-09-08");
        changes.put("zone: oost-limburg", "zone: west-limburg");
        changes.put("Gemeente Waas-Dender 1 (voorbeeld)", "Gemeente Kempen 1 (voorbeeld)");
        changes.put("    - { code: zone-14, name: Zone 14, placeholder: true }\n", "");
        changes.put("kind: area", "kind: territory");
        changes.put("phrase: de initiatiefnemer van het pilootproject", "phrase: \"\"");
        changes.put("anyOf: [logo]", "anyOf: [logos]");
        changes.put("    document: application-form\n", "");
        changes.put("capacity: 4", "capacity: 0");
        changes.put("[14, 3, 1]", "[14, 14, 0]");
        changes.put("code: synergy", "code: exchange");
        changes.put("questions:", "vragen: []\nquestions:");
        String spoiled = shipped;
        for (Map.Entry<String, String> change : changes.entrySet()) {
            assertThat(spoiled).contains(change.getKey());
            spoiled = spoiled.replace(change.getKey(), change.getValue());
        }
        spoiled = spoiled.replaceAll("(?m)" + APPEAL_CLAUSE, "").replaceAll("  purpose: >-\n(    .*\n)+", "");
        Files.writeString(folder.resolve("rzp-2019/oproep.pdf"), "iets anders");
        Files.delete(folder.resolve("rzp-2019/belanghebbenden.csv"));

        assertThat(read(spoiled).problems())
                .extracting(problem -> problem.key() + " | " + problem.reason().replaceFirst("Die is nu .*", "…"))
                .containsExactlyInAnyOrder(
                        "code | Een code bestaat uit hoofdletters, cijfers en koppeltekens, zoals RZP-2019.",
                        "zone | Deze tijdzone bestaat niet. Schrijf bijvoorbeeld Europe/Brussels.",
                        "policy.purpose | Deze sleutel ontbreekt of is leeg.",
                        "areas.firstLineZones.Eerstelijnszone Oost-Limburg 1 (voorbeeld).zone | De zone \"west-limburg\" staat niet in de lijst van zones.",
                        "areas.firstLineZones.Eerstelijnszone Oost-Limburg 2 (voorbeeld).zone | De zone \"west-limburg\" staat niet in de lijst van zones.",
                        "areas.zones | De bron telt 14 zones, dit bestand 13.",
                        "areas.firstLineZones | De gemeente \"Gemeente Kempen 1 (voorbeeld)\" staat in twee zones: Kempen en Waas-Dender.",
                        "rules.zone.kind | Het soort regel \"territory\" kennen we niet.",
                        "rules.initiator.source.phrase | Deze sleutel ontbreekt of is leeg.",
                        "rules.logo.needs.anyOf | Het soort partner \"logos\" staat niet bij de partners.",
                        "rules.application-form.document | Een regel van het soort document heeft dit nodig.",
                        "timeline.infoSession.weekday | 24 september 2019 is een dinsdag, geen woensdag.",
                        "timeline.infoSession.date | De infosessie valt na de uiterste datum.",
                        "timeline.deadline.date | De oproep sluit voor ze opent.",
                        "timeline.selection.by | De selectie valt niet na de uiterste datum.",
                        "timeline.start.date | De start valt niet na de selectie.",
                        "timeline.reminders | Een herinnering vertrekt 1 of meer dagen voor de uiterste datum.",
                        "timeline.reminders | Dezelfde herinnering staat er twee keer.",
                        "pilots.capacity | Het aantal pilootprojecten moet 1 of meer zijn.",
                        "jury.criteria | Het criterium \"exchange\" staat er twee keer.",
                        "letters.appealClause | Deze sleutel ontbreekt of is leeg.",
                        "vragen | Deze sleutel kennen we niet.",
                        "callText.sha256 | De inhoud van oproep.pdf is niet die waarvan hier de SHA-256 staat. …",
                        "distribution.list | Het bestand belanghebbenden.csv ontbreekt in de map van dit programma.");
    }

    private void refuses(String text, String key, String reason) {
        assertThat(read(text).problems()).contains(new Problem("rzp-2019.yaml", key, reason));
    }

    private String with(String from, String to) {
        assertThat(shipped).contains(from);
        return shipped.replace(from, to);
    }

    private String without(String pattern, String instead) {
        String changed = shipped.replaceAll(pattern, instead);
        assertThat(changed).isNotEqualTo(shipped);
        return changed;
    }

    private ProgrammeFile read(String text) {
        try {
            Path file = Files.writeString(folder.resolve("rzp-2019.yaml"), text);
            return new ProgrammeFile(new FileSystemResource(file));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static byte[] shipped(String path) throws IOException {
        return new ClassPathResource(path).getContentAsByteArray();
    }
}

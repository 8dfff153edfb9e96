package be.pilootloket.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a call's file is told with file, key and reason; each test spoils the shipped file in one way. */
class ProgrammeFileTest extends SpoiledFile {

    private static final String APPEAL_CLAUSE = "  appealClause: >-\n(    .*\n)+";

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
    void refusesATextThatIsMuchTooLong() {
        refuses(
                with("title: Oproep naar", "title: " + "x".repeat(5_001)),
                "title",
                "Deze tekst is langer dan 5000 tekens.");
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
}

package be.pilootloket.candidacy;

import be.pilootloket.programme.Areas;
import be.pilootloket.programme.Deadline;
import be.pilootloket.programme.Need;
import be.pilootloket.programme.PartnerKind;
import be.pilootloket.programme.Programme;
import be.pilootloket.programme.RequiredDocument;
import be.pilootloket.programme.Rule;
import be.pilootloket.programme.RuleKind;
import be.pilootloket.programme.Source;
import be.pilootloket.programme.Timeline;
import be.pilootloket.programme.Zone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A small invented call and dossiers for it. */
final class Examples {

    static final Instant IN_TIME = Instant.parse("2019-11-11T22:59:59Z");
    static final Instant TOO_LATE = Instant.parse("2019-11-11T23:00:00Z");
    static final Initiator INITIATOR = new Initiator("Logo Voorbeeld", "Onthaal", "onthaal@logo.example", null);

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    private static final Source SOURCE = new Source("S0", "een zin uit de bron");

    private Examples() {}

    /** One zone whose care councils are listed, and one whose list is empty. */
    static Programme programme(Rule... rules) {
        Areas areas = new Areas(
                null,
                null,
                "afbakening",
                2,
                SOURCE,
                List.of(zone("geteld", "Zorgraad Noord", "Zorgraad Oost", "Zorgraad Zuid"), zone("leeg")));
        Timeline timeline = new Timeline(
                LocalDate.of(2019, 9, 11).atTime(9, 0),
                null,
                new Deadline(LocalDate.of(2019, 11, 11), LocalTime.of(23, 59), BRUSSELS),
                LocalDate.of(2019, 11, 29),
                LocalDate.of(2019, 12, 9),
                null);
        return new Programme(
                "VOORBEELD-2019",
                "Voorbeeld",
                null,
                null,
                null,
                BRUSSELS,
                areas,
                List.of(
                        kind("logo", true),
                        kind("adults", true),
                        kind("youth", true),
                        kind("care-council", true),
                        kind("other", false)),
                null,
                List.of(rules),
                timeline,
                4,
                "oproep@agentschap.example",
                List.of(
                        new RequiredDocument("form", "Formulier", "docx", "2019-1", false, SOURCE),
                        new RequiredDocument("declaration", "Verklaring", "docx", "2019-1", true, SOURCE)),
                List.of(),
                2,
                "beroep",
                null,
                null,
                List.of(),
                List.of(),
                Map.of());
    }

    static Rule needs(RuleKind kind, Need... needs) {
        return rule(kind, List.of(needs), List.of(), null);
    }

    static Rule about(RuleKind kind, String... partnerKinds) {
        return rule(kind, List.of(), List.of(partnerKinds), null);
    }

    static Rule asking(RuleKind kind, String document) {
        return rule(kind, List.of(), List.of(), document);
    }

    private static Rule rule(RuleKind kind, List<Need> needs, List<String> partnerKinds, String document) {
        return new Rule(
                kind.code(),
                kind,
                "Regel",
                SOURCE,
                needs,
                partnerKinds,
                document,
                "In orde.",
                "Niet in orde.",
                "Nog na te gaan.",
                "Doe iets.");
    }

    static Dossier dossier(String zone, Partner... partners) {
        return new Dossier("Samen sterk", zone, INITIATOR, List.of(partners), List.of());
    }

    static Dossier documents(Document... documents) {
        return new Dossier("Samen sterk", "geteld", INITIATOR, List.of(), List.of(documents));
    }

    static Partner undeclared(String organisation, String kind) {
        return new Partner(organisation, kind, true, null, null, false, null, null, List.of());
    }

    static Partner unrecognised(String organisation, String kind) {
        return new Partner(organisation, kind, false, null, null, true, null, null, List.of());
    }

    static Partner group(String organisation, String kind, String... groupOf) {
        return new Partner(organisation, kind, true, null, null, true, null, null, Arrays.asList(groupOf));
    }

    static Partner interested(String organisation, LocalDate on, String evidence) {
        return new Partner(organisation, "other", false, null, null, true, on, evidence, List.of());
    }

    static Finding answer(Rule rule, Dossier dossier, Judgement... judgements) {
        return answer(rule, dossier, IN_TIME, judgements);
    }

    static Finding answer(Rule rule, Dossier dossier, Instant receivedAt, Judgement... judgements) {
        return Rules.answer(
                rule, new Submission(programme(rule), receivedAt, Channel.MAILBOX, dossier, List.of(judgements)));
    }

    private static Zone zone(String code, String... careCouncils) {
        return new Zone(code, code, false, List.of(), List.of(), List.of(careCouncils));
    }

    private static PartnerKind kind(String code, boolean mandatory) {
        return new PartnerKind(code, code, mandatory, SOURCE);
    }
}

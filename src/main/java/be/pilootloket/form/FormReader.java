package be.pilootloket.form;

import be.pilootloket.candidacy.Dossier;
import be.pilootloket.candidacy.Initiator;
import be.pilootloket.candidacy.Partner;
import be.pilootloket.file.Unsafe;
import be.pilootloket.programme.PartnerKind;
import be.pilootloket.programme.Programme;
import be.pilootloket.programme.RequiredDocument;
import be.pilootloket.programme.Texts;
import be.pilootloket.programme.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** Reads what people filled in on the forms of a call, and says what it could not read. It never fails on a file. */
@Component
public class FormReader {

    private static final String NO_FORM = "Dit bestand is geen formulier van deze oproep.";
    private static final Pattern NUMBER = Pattern.compile("\\b[\\w-]{1,60}-F\\d{1,2}\\b");
    private static final List<Field> COLUMNS = List.of(
            Field.PARTNER_ORGANISATION,
            Field.PARTNER_KIND,
            Field.PARTNER_RECOGNISED,
            Field.PARTNER_LISTED_AS,
            Field.PARTNER_MISSION,
            Field.PARTNER_INTEREST_ON,
            Field.PARTNER_INTEREST_EVIDENCE);

    /** What the file says, for the call of this programme. */
    public FormReading read(byte[] file, Programme programme) {
        if (startsWith(file, "%PDF")) {
            return none("Dit is een pdf. Wij kunnen alleen het docx-formulier lezen: neem over wat erin staat.");
        }
        try {
            return Filled.of(file).map(form -> read(form, programme)).orElseGet(() -> none(NO_FORM));
        } catch (Unsafe unsafe) {
            return none(unsafe.getMessage());
        }
    }

    private static FormReading none(String problem) {
        return new FormReading(null, null, null, null, List.of(problem));
    }

    private static boolean startsWith(byte[] file, String start) {
        for (int at = 0; at < start.length(); at++) {
            if (file.length <= at || file[at] != start.charAt(at)) {
                return false;
            }
        }
        return true;
    }

    private static FormReading read(Filled form, Programme programme) {
        Optional<String> printed = printed(form);
        Optional<RequiredDocument> document = printed.flatMap(number -> programme.documents().stream()
                .filter(candidate -> CallForms.number(candidate, programme).equalsIgnoreCase(number))
                .findFirst());
        if (document.isEmpty()) {
            return none(printed.map(number ->
                            "Dit is formulier %s. Dat hoort niet bij deze oproep.".formatted(Texts.shown(number)))
                    .orElse(NO_FORM));
        }
        Answers answers = new Answers(form);
        String version = version(form, document.get(), answers);
        return document.get().perPartner()
                ? new FormReading(
                        document.get().code(), version, null, declaration(answers, programme), answers.problems())
                : new FormReading(
                        document.get().code(), version, dossier(answers, programme), null, answers.problems());
    }

    /** The number that is printed on the form; when its control is gone, the first text that looks like one. */
    private static Optional<String> printed(Filled form) {
        Optional<String> number = form.controls(Field.FORM_NUMBER).stream()
                .map(control -> Answers.oneLine(Filled.text(control)))
                .filter(text -> text != null)
                .findFirst();
        return number.or(() -> {
            Matcher found = NUMBER.matcher(form.text());
            return found.find() ? Optional.of(found.group()) : Optional.empty();
        });
    }

    private static String version(Filled form, RequiredDocument document, Answers answers) {
        String version = form.controls(Field.FORM_VERSION).stream()
                .map(control -> Answers.oneLine(Filled.text(control)))
                .filter(text -> text != null)
                .findFirst()
                .orElse(null);
        if (version == null) {
            answers.problem("De versie van het formulier staat er niet meer op.");
        } else if (!version.equalsIgnoreCase(document.formVersion())) {
            answers.problem("Dit is versie %s van het formulier. Alleen versie %s telt."
                    .formatted(Texts.shown(version), document.formVersion()));
        }
        return version;
    }

    private static Dossier dossier(Answers answers, Programme programme) {
        Initiator initiator = new Initiator(
                answers.line(Field.ORGANISATION),
                answers.line(Field.CONTACT),
                answers.line(Field.EMAIL),
                answers.line(Field.PHONE));
        return new Dossier(
                answers.line(Field.TITLE),
                zone(answers, programme),
                initiator,
                partners(answers, programme),
                List.of());
    }

    private static String zone(Answers answers, Programme programme) {
        String chosen = answers.line(Field.ZONE);
        Optional<Zone> zone = programme.areas().find(chosen);
        if (chosen != null && zone.isEmpty()) {
            answers.problem("De zone \"%s\" kennen we niet.".formatted(Texts.shown(chosen)));
        }
        return zone.map(Zone::code).orElse(chosen);
    }

    private static List<Partner> partners(Answers answers, Programme programme) {
        List<Partner> partners = new ArrayList<>();
        for (Map<Field, Element> row : answers.rows(COLUMNS)) {
            String organisation = line(row, Field.PARTNER_ORGANISATION);
            if (organisation == null) {
                answers.problem("Een rij in de tabel met partners heeft geen organisatie, wel: %s."
                        .formatted(Texts.shown(said(row))));
            } else {
                partners.add(partner(organisation, row, answers, programme));
            }
        }
        return partners;
    }

    private static Partner partner(String organisation, Map<Field, Element> row, Answers answers, Programme programme) {
        Element day = row.get(Field.PARTNER_INTEREST_ON);
        Element mission = row.get(Field.PARTNER_MISSION);
        Element evidence = row.get(Field.PARTNER_INTEREST_EVIDENCE);
        return new Partner(
                organisation,
                kind(organisation, line(row, Field.PARTNER_KIND), answers, programme),
                row.containsKey(Field.PARTNER_RECOGNISED) && Filled.ticked(row.get(Field.PARTNER_RECOGNISED)),
                line(row, Field.PARTNER_LISTED_AS),
                mission == null ? null : Filled.text(mission),
                false,
                day == null ? null : answers.day(day, organisation),
                evidence == null ? null : Filled.text(evidence),
                List.of());
    }

    private static String kind(String organisation, String chosen, Answers answers, Programme programme) {
        Optional<PartnerKind> kind = programme.partnerKinds().stream()
                .filter(candidate -> candidate.label().equalsIgnoreCase(chosen)
                        || candidate.code().equalsIgnoreCase(chosen))
                .findFirst();
        if (kind.isEmpty()) {
            answers.problem(
                    chosen == null
                            ? "Van \"%s\" is de soort niet ingevuld.".formatted(Texts.shown(organisation))
                            : "De soort van \"%s\" kennen we niet: \"%s\"."
                                    .formatted(Texts.shown(organisation), Texts.shown(chosen)));
        }
        return kind.map(PartnerKind::code).orElse(null);
    }

    private static Declaration declaration(Answers answers, Programme programme) {
        String organisation = answers.line(Field.PARTNER_ORGANISATION);
        String kind = answers.line(Field.PARTNER_KIND);
        Declaration declaration = new Declaration(
                organisation,
                organisation == null ? null : kind(organisation, kind, answers, programme),
                answers.line(Field.SIGNED_BY),
                answers.day(Field.SIGNED_ON));
        if (organisation == null) {
            answers.problem("Op deze verklaring staat geen organisatie.");
        }
        if (declaration.signedBy() == null) {
            answers.problem("Onder deze verklaring staat geen naam.");
        }
        return declaration;
    }

    private static String line(Map<Field, Element> row, Field field) {
        return row.containsKey(field) ? Answers.oneLine(Filled.text(row.get(field))) : null;
    }

    private static String said(Map<Field, Element> row) {
        return String.join(
                ", ",
                row.values().stream()
                        .map(cell -> Answers.oneLine(Filled.text(cell)))
                        .map(text -> text == null ? "☒" : text)
                        .toList());
    }
}

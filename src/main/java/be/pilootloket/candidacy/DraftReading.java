package be.pilootloket.candidacy;

import be.pilootloket.programme.Programme;
import be.pilootloket.programme.Refusal;
import be.pilootloket.programme.RequiredDocument;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A draft read as a dossier. Rows that nobody typed into are no partners.
 *
 * @param dossier never with a null where the rules do not expect one
 * @param refusals what cannot be read
 */
record DraftReading(Dossier dossier, List<Refusal> refusals) {

    /** What a date field sends, and what people type where there is none. */
    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d-M-uuuu").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT));

    static DraftReading of(DraftContent content, Programme programme) {
        List<Refusal> refusals = new ArrayList<>();
        List<Partner> partners = new ArrayList<>();
        for (DraftPartner typed : content.partners()) {
            if (typed.begun()) {
                partners.add(partner(typed, partners.size() + 1, content, refusals));
            }
        }
        Initiator initiator =
                new Initiator(content.organisation(), content.contact(), content.email(), content.phone());
        return new DraftReading(
                new Dossier(content.title(), content.zone(), initiator, partners, documents(content, programme)),
                List.copyOf(refusals));
    }

    private static Partner partner(DraftPartner typed, int row, DraftContent content, List<Refusal> refusals) {
        Optional<LocalDate> shownOn = date(typed.interestShownOn());
        if (typed.interestShownOn() != null && shownOn.isEmpty()) {
            refusals.add(new Refusal(
                    "partners",
                    "Schrijf de datum van partner %d als dag-maand-jaar, zoals 15-10-2019.".formatted(row)));
        }
        return new Partner(
                Objects.requireNonNullElse(typed.organisation(), ""),
                Objects.requireNonNullElse(typed.kind(), ""),
                typed.recognised(),
                typed.listedAs(),
                typed.mission(),
                content.declares(typed),
                shownOn.orElse(null),
                typed.interestEvidence(),
                typed.groupOf());
    }

    private static Optional<LocalDate> date(String typed) {
        for (DateTimeFormatter form : DATES) {
            try {
                return Optional.of(LocalDate.parse(typed == null ? "" : typed.strip(), form));
            } catch (DateTimeException another) {
                continue;
            }
        }
        return Optional.empty();
    }

    /** A document that no partner names any more is left out. */
    private static List<Document> documents(DraftContent content, Programme programme) {
        String code = programme.documents().stream()
                .filter(RequiredDocument::perPartner)
                .map(RequiredDocument::code)
                .findFirst()
                .orElse(null);
        return content.declarations().stream()
                .filter(declaration -> content.partners().stream()
                        .anyMatch(partner -> declaration.file().equals(partner.declaration())))
                .map(declaration ->
                        new Document(code, declaration.name(), declaration.formVersion(), declaration.file()))
                .toList();
    }
}

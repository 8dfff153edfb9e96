package be.pilootloket.candidacy;

import be.pilootloket.programme.Programme;
import be.pilootloket.programme.Texts;
import java.util.List;

/** What cannot be written down in a dossier: not what the rules would say of it, but what makes no sense as data. */
final class DossierInput {

    static final int MOST_PARTNERS = 200;
    private static final int MOST_DOCUMENTS = 400;
    private static final int LONGEST_PHONE = 50;

    private final Input input;
    private final Programme programme;

    DossierInput(Input input, Programme programme) {
        this.input = input;
        this.programme = programme;
    }

    /** The zone and the initiator, which are known as soon as a candidacy is registered. */
    void registration(Dossier dossier) {
        if (dossier.zone() == null || programme.areas().find(dossier.zone()).isEmpty()) {
            input.refuse(
                    "zone",
                    Texts.missing(dossier.zone())
                            ? "Kies een zone van deze oproep."
                            : "Kies een zone van deze oproep. \"%s\" hoort er niet bij."
                                    .formatted(Texts.shown(dossier.zone())));
        }
        Initiator initiator = dossier.initiator();
        input.line("organisation", initiator.organisation(), "de naam van de initiatiefnemer");
        input.line("contact", initiator.contact(), "de naam van de contactpersoon");
        input.address("email", initiator.email());
        input.lineIfGiven("phone", initiator.phone(), "het telefoonnummer", LONGEST_PHONE);
    }

    /** Everything else. */
    void rest(Dossier dossier) {
        input.line("title", dossier.title(), "de titel van het project");
        partners(dossier.partners());
        NoDoublePartner.doubles(dossier, programme)
                .forEach(twice -> input.refuse("partners", twice + ". Vermeld elke partner één keer."));
        documents(dossier.documents());
    }

    private void partners(List<Partner> partners) {
        if (partners.size() > MOST_PARTNERS) {
            input.refuse(
                    "partners",
                    "Er staan %d partners in de lijst, en er passen er %d.".formatted(partners.size(), MOST_PARTNERS));
            return;
        }
        for (int row = 0; row < partners.size(); row++) {
            partner(row + 1, partners.get(row));
        }
    }

    private void partner(int row, Partner partner) {
        String ofRow = " van partner " + row;
        input.line("partners", partner.organisation(), "de naam" + ofRow);
        if (partner.kind() == null || programme.partnerKind(partner.kind()).isEmpty()) {
            input.refuse("partners", "Kies de soort%s (\"%s\").".formatted(ofRow, Texts.shown(partner.organisation())));
        }
        partner.groupOf().stream()
                .filter(kind -> programme.partnerKind(kind).isEmpty())
                .forEach(kind -> input.refuse(
                        "partners",
                        "De groep%s noemt een onbekende soort: \"%s\".".formatted(ofRow, Texts.shown(kind))));
        input.lineIfGiven("partners", partner.listedAs(), "de zorgraad" + ofRow, Input.LONGEST_LINE);
        input.limit("partners", partner.mission(), "de opdracht" + ofRow, Input.LONGEST_NOTE);
        input.limit("partners", partner.interestEvidence(), "het bewijs" + ofRow, Input.LONGEST_NOTE);
    }

    private void documents(List<Document> documents) {
        if (documents.size() > MOST_DOCUMENTS) {
            input.refuse(
                    "documents",
                    "Er staan %d documenten in de lijst, en er passen er %d."
                            .formatted(documents.size(), MOST_DOCUMENTS));
            return;
        }
        for (int row = 0; row < documents.size(); row++) {
            Document document = documents.get(row);
            String ofRow = " van document " + (row + 1);
            input.line("documents", document.fileName(), "de bestandsnaam" + ofRow);
            input.lineIfGiven("documents", document.formVersion(), "de versie" + ofRow, LONGEST_PHONE);
            if (document.code() == null || programme.document(document.code()).isEmpty()) {
                input.refuse(
                        "documents", "Kies de soort%s (\"%s\").".formatted(ofRow, Texts.shown(document.fileName())));
            }
        }
    }
}

package be.pilootloket.form;

import java.util.stream.Stream;

/** What is asked on the forms. The tag stands in the content control, the label beside it; both are read back. */
enum Field {
    FORM_NUMBER("formNumber", "Formulier", Kind.FIXED),
    FORM_VERSION("formVersion", "Versie", Kind.FIXED),

    TITLE("title", "Titel van het project", Kind.TEXT),
    ZONE("zone", "Regionale zorgzone", Kind.CHOICE),
    ORGANISATION("organisation", "Initiatiefnemer (organisatie)", Kind.TEXT),
    CONTACT("contact", "Contactpersoon", Kind.TEXT),
    EMAIL("email", "E-mailadres", Kind.TEXT),
    PHONE("phone", "Telefoon", Kind.TEXT),

    PARTNER_ORGANISATION("partner.organisation", "Organisatie", Kind.TEXT),
    PARTNER_KIND("partner.kind", "Soort partner", Kind.CHOICE),
    PARTNER_RECOGNISED("partner.recognised", "Erkend", Kind.TICK),
    PARTNER_LISTED_AS("partner.listedAs", "Welke zorgraad?", Kind.TEXT),
    PARTNER_MISSION("partner.mission", "Opdracht volgens de regelgeving", Kind.TEXT),
    PARTNER_INTEREST_ON("partner.interestShownOn", "Interesse getoond op", Kind.DAY),
    PARTNER_INTEREST_EVIDENCE("partner.interestEvidence", "Waaruit bleek dat?", Kind.TEXT),

    SIGNED_BY("signedBy", "Naam", Kind.TEXT),
    SIGNED_AS("signedAs", "Functie", Kind.TEXT),
    SIGNED_ON("signedOn", "Datum", Kind.DAY);

    enum Kind {
        /** Printed by us, not to be changed. */
        FIXED(""),
        TEXT("Typ hier"),
        CHOICE("Kies"),
        TICK("☐"),
        DAY("dag-maand-jaar");

        private final String placeholder;

        Kind(String placeholder) {
            this.placeholder = placeholder;
        }
    }

    private final String tag;
    private final String label;
    private final Kind kind;

    Field(String tag, String label, Kind kind) {
        this.tag = tag;
        this.label = label;
        this.kind = kind;
    }

    String tag() {
        return tag;
    }

    String label() {
        return label;
    }

    Kind kind() {
        return kind;
    }

    /** What stands in the control until somebody fills it in. */
    String placeholder() {
        return kind.placeholder;
    }

    /** Whether a text is only what we put there to show where to answer. */
    static boolean asks(String text) {
        return Stream.of(Kind.values()).anyMatch(kind -> kind.placeholder.equals(text));
    }

    /** Whether it is asked of every partner, in a row of the table of partners. */
    boolean perPartner() {
        return tag.startsWith("partner.");
    }
}

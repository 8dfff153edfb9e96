package be.pilootloket.storage;

/** What kind of document a row is, by the law on how long documents are kept. How long that is, the settings say. */
public enum RetentionClass {
    /** Messages without legal effect. */
    MESSAGES("Berichten"),
    /** What candidates handed in, what was written to them about it, and what readers remarked. */
    APPLICATIONS("Dossiers van kandidaten"),
    COMPLAINTS("Bezwaren"),
    /** What justifies the money that pilots received. */
    ACCOUNTING("Verantwoording van de pilootprojecten"),
    /** Who asked for the newsletter, and the proof of it. */
    SUBSCRIPTIONS("Inschrijvingen op de nieuwsbrief"),
    /** What serves for days or weeks, and goes in the first night after that. */
    PASSING("Wat kort dient"),
    /** Goes with the row that names it. */
    FOLLOWING("Volgt wat ernaar verwijst"),
    /** What the agency decided, and on what: never destroyed here. */
    DECISIONS("Beslissingen"),
    /** Accounts of colleagues: they go when the colleague leaves. */
    ACCOUNTS("Accounts"),
    /** Tells of nobody. */
    IMPERSONAL("Zonder persoonsgegevens");

    private final String label;

    RetentionClass(String label) {
        this.label = label;
    }

    /** In Dutch, as it stands in a list. */
    public String label() {
        return label;
    }
}

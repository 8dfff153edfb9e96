package be.pilootloket.candidacy;

/** What a candidate can tell us about a candidacy that is registered already. */
public enum MessageKind {
    SUPPLEMENT("aanvulling"),
    WITHDRAWAL("intrekking"),
    DECLINE("afzien van een plaats");

    private final String label;

    MessageKind(String label) {
        this.label = label;
    }

    /** In Dutch, as it stands in a form. */
    public String label() {
        return label;
    }
}

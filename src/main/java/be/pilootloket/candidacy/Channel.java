package be.pilootloket.candidacy;

/** How a candidacy or a message about it reached us. */
public enum Channel {
    MAILBOX("e-mail"),
    POST("brief"),
    DESK("aan de balie"),
    PAGE("via de website"),
    API("rechtstreeks van een ander systeem");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    /** In Dutch, as it stands in a form. */
    public String label() {
        return label;
    }
}

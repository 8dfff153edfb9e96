package be.pilootloket.call;

/** How far a call is. The order of the constants is the order of a call's life; the last two end it early or late. */
public enum Phase {
    /** Being defined, or waiting for its approval. */
    DRAFT("in voorbereiding"),
    /** Approved by a second person; waits for its publication date. */
    APPROVED("goedgekeurd"),
    /** Published: candidates can apply until the deadline. */
    PUBLISHED("gepubliceerd"),
    /** The deadline has passed and the mailbox has been read; dossiers are being settled. */
    CLOSED("afgesloten"),
    /** Every dossier is settled; the jury reads. */
    ASSESSMENT("in beoordeling"),
    /** The selection is decided; letters go out. */
    DECIDED("beslist"),
    /** The pilots have started. */
    STARTED("gestart"),
    /** Withdrawn by the agency before the start. */
    CANCELLED("geannuleerd"),
    /** Closed without a pilot. */
    ENDED("beëindigd");

    private final String text;

    Phase(String text) {
        this.text = text;
    }

    /** The phase as people read it, in Dutch. */
    public String text() {
        return text;
    }

    /** Whether the world outside knows of the call. */
    public boolean known() {
        return this != DRAFT && this != APPROVED;
    }

    /** Whether nothing more will happen to the call itself. */
    public boolean over() {
        return this == STARTED || this == CANCELLED || this == ENDED;
    }

    /**
     * Whether it is decided who gets a place, or that nobody does: from then on no dossier can be withdrawn or admitted. A
     * cancelled call was not decided.
     */
    public boolean decided() {
        return this == DECIDED || this == STARTED || this == ENDED;
    }
}

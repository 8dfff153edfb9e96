package be.pilootloket.correspondence;

/** What became of a message. */
public enum MessageState {
    /** Written; waits until a second person releases it. */
    DRAFTED("opgesteld"),
    /** It may leave, and no mail server took it yet; also after an attempt that certainly failed. */
    RELEASED("klaar om te vertrekken"),
    /** An attempt is under way, or was cut off. */
    SENDING("wordt verstuurd"),
    /** The mail server took it. */
    SENT("verstuurd"),
    /** The address is malformed, or the mail server refused it for good: a person must look. */
    REFUSED("adres geweigerd"),
    /** Handed over, but the mail server's answer never came: it may have left. */
    UNKNOWN("onzeker"),
    /** A person decided that it need not be sent, with a reason. */
    WAIVED("anders meegedeeld");

    private final String label;

    MessageState(String label) {
        this.label = label;
    }

    /** What the register calls it, in Dutch. */
    public String label() {
        return label;
    }

    /** Whether nothing remains to be done. */
    public boolean settled() {
        return this == SENT || this == WAIVED;
    }
}

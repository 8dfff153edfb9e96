package be.pilootloket.assignment;

/** Where an assignment stands. */
public enum AssignmentState {
    /** Asked; nothing was delivered yet. */
    OPEN("nog niet ingediend"),
    /** Delivered; the coordinator looks at it. */
    DELIVERED("ingediend"),
    /** Sent back with remarks. */
    RETURNED("teruggestuurd"),
    /** Accepted by the coordinator. */
    ACCEPTED("aanvaard"),
    /** The coordinator no longer asks it. */
    WAIVED("vrijgesteld"),
    /** Closed undelivered: with the pilot's period, with the pilot, with the plan. */
    CLOSED("afgesloten");

    private final String text;

    AssignmentState(String text) {
        this.text = text;
    }

    /** In Dutch. */
    public String text() {
        return text;
    }

    /** Whether something is still expected of anyone. */
    public boolean open() {
        return this == OPEN || this == DELIVERED || this == RETURNED;
    }
}

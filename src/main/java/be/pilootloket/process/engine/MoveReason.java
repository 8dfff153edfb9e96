package be.pilootloket.process.engine;

/**
 * Why instances are brought to another version. One of a few, and no sentence: the chain in which it is noted can forget
 * nothing.
 */
public enum MoveReason {
    CORRECTED("Een fout in het model is hersteld"),
    CHANGED("De werkwijze is veranderd"),
    REWORDED("Teksten of formulieren zijn verbeterd"),
    UNDONE("Een eerdere overzetting gaat ongedaan");

    private final String label;

    MoveReason(String label) {
        this.label = label;
    }

    /** In Dutch, as it stands in a list. */
    public String label() {
        return label;
    }
}

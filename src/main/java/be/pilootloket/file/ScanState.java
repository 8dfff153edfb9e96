package be.pilootloket.file;

/** What a virus scanner said of a file. */
public enum ScanState {
    /** No scanner is set up, or it did not answer. */
    NOT_SCANNED("niet gescand op virussen"),
    CLEAN("gescand, geen virus gevonden"),
    INFECTED("er zit een virus in");

    private final String text;

    ScanState(String text) {
        this.text = text;
    }

    /** In Dutch, as staff read it beside the file. */
    public String text() {
        return text;
    }
}

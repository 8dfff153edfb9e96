package be.pilootloket.file;

import java.io.IOException;

/** What makes a file one that we do not open; caught at the gate, never shown as an error. */
public final class Unsafe extends IOException {

    private static final long serialVersionUID = 1L;

    /** @param sentence why, in Dutch, for who sent the file */
    Unsafe(String sentence) {
        super(sentence);
    }
}

package be.pilootloket.evidence;

/** Where the chain ends. */
record Head(long seq, String hash) {

    /** Before the first row. */
    static final Head NONE = new Head(0, Entry.NONE);

    static Head of(Entry entry) {
        return new Head(entry.seq(), entry.hash());
    }
}

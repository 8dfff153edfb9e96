package be.pilootloket.evidence;

import be.pilootloket.programme.Sha256;
import java.time.Instant;

/** A deed that waits for its place in the chain. */
record Noted(Instant at, Deed deed, String callCode, String about, String by, String facts) {

    /** The row that follows on the one with this number and hash. */
    Entry after(Head head) {
        long seq = head.seq() + 1;
        Entry open = new Entry(seq, at, deed.name(), callCode, about, by, facts, head.hash(), null);
        return new Entry(seq, at, deed.name(), callCode, about, by, facts, head.hash(), Sha256.of(open.line()));
    }
}

package be.pilootloket.evidence;

import be.pilootloket.programme.Sha256;
import java.time.Instant;
import java.util.SortedMap;

/** A deed that waits for its place in the chain. */
record Noted(Instant at, Deed deed, String callCode, String about, String by, SortedMap<String, String> facts) {

    /** The row that follows on the one where the chain ends. */
    Entry after(Head head) {
        Entry open = entry(head, null);
        return entry(head, Sha256.of(open.line()));
    }

    private Entry entry(Head head, String hash) {
        return new Entry(
                head.seq() + 1, at, deed.name(), callCode, about, by, Canonical.text(facts), head.hash(), hash);
    }
}

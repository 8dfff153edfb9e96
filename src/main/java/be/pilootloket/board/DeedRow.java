package be.pilootloket.board;

import be.pilootloket.evidence.Entry;
import be.pilootloket.process.engine.Directory;
import be.pilootloket.programme.DutchTime;

/**
 * A deed of the chain as a page shows it. Its facts stay away: they hold scores, which not everyone of the office may see.
 *
 * @param seq its number in the chain
 * @param when it was noted, in Dutch
 * @param what was done, in Dutch
 * @param about the number of what it is about
 * @param by the name of who did it; empty when nobody in person did
 * @param hash of the row
 */
record DeedRow(long seq, String when, String what, String about, String by, String hash) {

    static DeedRow of(Entry entry, Directory people) {
        return new DeedRow(
                entry.seq(),
                DutchTime.AGENCY.stampToTheSecond(entry.at()),
                entry.label(),
                entry.about(),
                entry.by() == null ? "" : people.nameOf(entry.by()),
                entry.hash());
    }
}

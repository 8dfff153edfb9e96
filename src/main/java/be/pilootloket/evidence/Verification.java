package be.pilootloket.evidence;

import be.pilootloket.programme.DutchTime;
import java.time.Instant;

/**
 * What became of reading the whole chain.
 *
 * @param at when it was read
 * @param rows how many rows were found in order
 * @param seal the hash of the last of them: who wrote it down elsewhere can show later that nothing before it changed
 * @param gone how often what a row notes is no longer kept; that is no break, since not everything is kept for ever
 * @param unexplained of how many numbers something is no longer kept while no row says that it was destroyed
 * @param broken the first row that does not hold; null when all do
 */
public record Verification(Instant at, long rows, String seal, long gone, long unexplained, Broken broken) {

    /**
     * The first row that does not hold.
     *
     * @param seq its number
     * @param entry the row as it stands now; null when there is none
     * @param why in Dutch, a sentence
     */
    public record Broken(long seq, Entry entry, String why) {

        /** In Dutch: which row, what it is about and what is wrong with it. */
        public String sentence() {
            return entry == null
                    ? "Rij %d: %s".formatted(seq, why)
                    : "Rij %d (%s, %s, %s): %s"
                            .formatted(
                                    seq,
                                    entry.label(),
                                    entry.about(),
                                    DutchTime.AGENCY.stampToTheSecond(entry.at()),
                                    why);
        }
    }

    /** Whether every row holds. */
    public boolean whole() {
        return broken == null;
    }

    /** In Dutch: what was taken away behind the back of the rule; empty when nothing was. */
    private String missing() {
        return unexplained == 0
                ? ""
                : " Van %d %s is inhoud weg zonder dat de keten zegt waarom."
                        .formatted(unexplained, unexplained == 1 ? "nummer" : "nummers");
    }

    /** In Dutch, what was found. */
    public String sentence() {
        return whole()
                ? "De keten is heel: %d %s, zegel %s.".formatted(rows, rows == 1 ? "rij" : "rijen", seal) + missing()
                : "De keten is gebroken. " + broken.sentence();
    }
}

package be.pilootloket.evidence;

import be.pilootloket.programme.Sha256;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * One row of the ledger, as it stands in the database: whether it still says what was noted, {@link Ledger#verify} tells.
 *
 * @param seq its place in the chain, from 1
 * @param at when it was noted, to the microsecond
 * @param deed the name of a {@link Deed}
 * @param callCode the call; null when it is not known yet
 * @param about the number of the candidacy, message, mail, ... that it is about
 * @param by the user who did it; null when nobody in person did
 * @param facts what was noted about it, as canonical JSON
 * @param previousHash the hash of the row before; 64 zeros for the first
 * @param hash the SHA-256 of {@link #line()}
 */
public record Entry(
        long seq,
        Instant at,
        String deed,
        String callCode,
        String about,
        String by,
        String facts,
        String previousHash,
        String hash) {

    /** The hash before the first row. */
    static final String NONE = "0".repeat(64);

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** What its hash is made of: one line of JSON in ASCII. */
    public String line() {
        return Canonical.text(Arrays.asList(seq, text(at), deed, callCode, about, by, facts, previousHash));
    }

    /** A moment as it stands in a canonical text, in UTC; null stays null. */
    static String text(Instant moment) {
        return moment == null ? null : MOMENT.format(moment);
    }

    /** Whether its hash is that of what it says. */
    boolean agrees() {
        return Sha256.of(line()).equals(hash);
    }

    /** What was done; empty for a deed that this version does not know. */
    public Optional<Deed> known() {
        return Arrays.stream(Deed.values())
                .filter(known -> known.name().equals(deed))
                .findFirst();
    }

    /** In Dutch what was done; the bare name of a deed that this version does not know. */
    public String label() {
        return known().map(Deed::label).orElse(deed);
    }

    /** What was noted about it, by name and in the order of the names; none when somebody made it unreadable. */
    public Map<String, String> details() {
        return Canonical.facts(facts).orElse(Map.of());
    }
}

package be.pilootloket.evidence;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The counter where deeds are noted, in a chain that shows whether anybody changed it afterwards. */
@Service
public class Ledger {

    /**
     * The fact that holds the SHA-256 of what a deed is about, such as a file. Where a {@link Witness} keeps that and the
     * hash is not given, it is made just before the commit.
     */
    public static final String SHA256 = "sha256";

    /** The fact that holds what a verification found broken; absent when the chain was whole. */
    public static final String BROKEN = "broken";

    /** The fact that holds of how many numbers something was gone that no row says was destroyed; absent when of none. */
    public static final String UNEXPLAINED = "unexplained";

    /** What a verification is about. */
    private static final String CHAIN = "keten";

    private final Entries entries;
    private final Witnesses witnesses;
    private final Verifier verifier;
    private final Clock clock;

    Ledger(Entries entries, Witnesses witnesses, Verifier verifier, Clock clock) {
        this.entries = entries;
        this.witnesses = witnesses;
        this.verifier = verifier;
        this.clock = clock;
    }

    /**
     * Notes a deed within the running transaction: it is on record when what was done is, and not otherwise. It takes its
     * place in the chain just before the commit.
     *
     * @param callCode null when the call is not known yet
     * @param about the number of the candidacy, message, mail, ... that it is about
     * @param by the user; null when nobody in person did it
     * @param facts what must be told about it by name, such as hashes, codes and numbers; no personal data: the chain can
     *     forget nothing. A fact that is null is left out
     * @throws IllegalStateException outside a transaction
     */
    public void note(Deed deed, String callCode, String about, String by, Map<String, String> facts) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A deed is noted in the transaction that does it: " + deed);
        }
        SortedMap<String, String> known = new TreeMap<>(facts);
        known.values().removeIf(value -> value == null);
        // To the microsecond, as the database keeps it: the hash is made before it goes there.
        notebook().note(new Noted(clock.instant().truncatedTo(ChronoUnit.MICROS), deed, callCode, about, by, known));
    }

    /** That of the running transaction: one that is started apart within it has its own. */
    private Notebook notebook() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Notebook.class::isInstance)
                .map(Notebook.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    Notebook opened = new Notebook(entries, witnesses);
                    TransactionSynchronizationManager.registerSynchronization(opened);
                    return opened;
                });
    }

    /** What was noted about this candidacy, message, mail, ..., oldest first. */
    public List<Entry> about(String subject) {
        return about(Set.of(subject));
    }

    /** What was noted about any of these, oldest first. */
    public List<Entry> about(Collection<String> subjects) {
        return entries.about(subjects);
    }

    /** The last of what was noted, newest first. */
    public List<Entry> newest(int most) {
        return entries.newest(most);
    }

    /** The hash with which the chain ends now: whoever keeps it elsewhere can show later that nothing before it changed. */
    public String seal() {
        return entries.head().orElse(Head.NONE).hash();
    }

    /** The row with which the chain ended when this was its seal; none when it never was, or when somebody made it anew. */
    public List<Entry> sealed(String seal) {
        return entries.withHash(seal);
    }

    /**
     * Notes that the chain was verified and what was found, so that the next one knows when that was. Where the end of the chain
     * itself was wiped nothing can be noted.
     */
    @Transactional
    public void verified(Verification found, String by) {
        if (entries.head().isEmpty()) {
            return;
        }
        Map<String, String> facts = new TreeMap<>();
        facts.put("rows", String.valueOf(found.rows()));
        facts.put("seal", found.seal());
        facts.put("gone", String.valueOf(found.gone()));
        facts.put(UNEXPLAINED, found.unexplained() == 0 ? null : String.valueOf(found.unexplained()));
        facts.put(BROKEN, found.whole() ? null : found.broken().sentence());
        note(Deed.CHAIN_VERIFIED, null, CHAIN, by, facts);
    }

    /** When the chain was last verified; in {@link #BROKEN} what was wrong with it, where something was. */
    public Optional<Entry> lastVerified() {
        return entries.last(CHAIN);
    }

    /** Reads the whole chain, and whatever is still kept of what it holds the hashes of. */
    public Verification verify() {
        return verifier.verify();
    }
}

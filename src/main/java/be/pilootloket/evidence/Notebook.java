package be.pilootloket.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * The deeds of one transaction. They go to the chain as the last thing before its commit: the head of the chain is then the
 * last row that it locks, so two transactions can never wait for each other there. What is rolled back to a savepoint is
 * forgotten.
 */
class Notebook implements TransactionSynchronization {

    private final Entries entries;
    private final Witnesses witnesses;
    private final List<Noted> deeds = new ArrayList<>();
    private final Map<Object, Integer> savepoints = new HashMap<>();
    private boolean handedOver;

    Notebook(Entries entries, Witnesses witnesses) {
        this.entries = entries;
        this.witnesses = witnesses;
    }

    void note(Noted deed) {
        if (handedOver) {
            append(List.of(deed));
        } else {
            deeds.add(deed);
        }
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        handedOver = true;
        if (!deeds.isEmpty()) {
            append(deeds);
        }
    }

    /** Before the head is locked all is read that the hashes are made of. */
    private void append(List<Noted> noted) {
        noted.forEach(this::attest);
        entries.append(noted);
    }

    private void attest(Noted noted) {
        if (!noted.facts().containsKey(Ledger.SHA256)
                && witnesses.speakOf(noted.deed().name())) {
            String sha256 = witnesses
                    .sha256(noted.deed().name(), noted.about(), noted.facts())
                    .orElseThrow(() -> new IllegalStateException("Nothing is kept of " + noted));
            noted.facts().put(Ledger.SHA256, sha256);
        }
    }

    @Override
    public void savepoint(Object savepoint) {
        savepoints.put(savepoint, deeds.size());
    }

    /** To a savepoint that was made before the first deed: none of them happened. */
    @Override
    public void savepointRollback(Object savepoint) {
        deeds.subList(savepoints.getOrDefault(savepoint, 0), deeds.size()).clear();
    }
}

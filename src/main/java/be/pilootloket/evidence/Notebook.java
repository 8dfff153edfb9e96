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
    private final List<Noted> deeds = new ArrayList<>();
    private final Map<Object, Integer> savepoints = new HashMap<>();
    private boolean handedOver;

    Notebook(Entries entries) {
        this.entries = entries;
    }

    void note(Noted deed) {
        if (handedOver) {
            entries.append(List.of(deed));
        } else {
            deeds.add(deed);
        }
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        handedOver = true;
        if (!deeds.isEmpty()) {
            entries.append(deeds);
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

package be.pilootloket.retention;

import java.util.Set;

/** What the engine remembers of work that is over. */
public interface Trail {

    /**
     * Forgets the finished work under these business keys, with its tasks, its routing facts and what failed in it. What is
     * still running stays.
     */
    void forget(Set<String> businessKeys);
}

package be.pilootloket.evidence;

import java.util.Map;

/**
 * A room that keeps what deeds are about, so that the chain can hold its hash and tell later whether it is still the same. It
 * says no more than where to read it: the command that verifies starts no other part of the product.
 */
public interface Witness {

    /**
     * Per deed the query that reads what it is about, in an order of its own. Its parameters are {@code :about} and the names
     * of the facts, each a text. A row that is gone gives nothing.
     */
    Map<Deed, String> queries();
}

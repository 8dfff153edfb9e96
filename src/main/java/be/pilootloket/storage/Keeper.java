package be.pilootloket.storage;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A room that keeps rows: it says of which class they are, and forgets its own when they are told to go. What it forgot it
 * finds no more, so that it can be asked every night. Each method that forgets runs in the caller's transaction.
 */
public interface Keeper {

    /** What stands in a row where a name or a text stood, when it can hold no nothing. */
    String GONE = "(gewist)";

    /** The classes of the rows of each of its tables, by the table's name in lower case. */
    Map<String, Set<RetentionClass>> tables();

    /** Forgets the rows of this class that belong to the dossier of a candidacy. */
    default Forgotten ofDossier(RetentionClass type, String number) {
        return Forgotten.NOTHING;
    }

    /** Forgets the rows of this class that belong to a call and to no dossier of it. */
    default Forgotten ofCall(RetentionClass type, String callCode) {
        return Forgotten.NOTHING;
    }

    /**
     * Forgets the rows of this class that belong to no call and were done with before this instant.
     *
     * @param before of what {@link RetentionClass#PASSING passes} the present: the room knows itself how long it serves
     */
    default Forgotten ofNobody(RetentionClass type, Instant before) {
        return Forgotten.NOTHING;
    }

    /**
     * What it keeps about whoever has this mail address.
     *
     * @param address in lower case
     */
    default List<Kept> about(String address) {
        return List.of();
    }
}

package be.pilootloket.correspondence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whom we write to about a subject, and what there is to say: asked of the rooms that know. An audience may be outside the
 * agency, inside it, or both.
 */
interface Correspondents {

    /** The word for the page on which the addressee ends what the message is part of; it becomes a header too. */
    String UNSUBSCRIBE_PAGE = "unsubscribePage";

    /** The subjects that this one answers for; of every subject there is exactly one. */
    Set<Subject> subjects();

    /**
     * The addressees outside the agency as things stand; empty when there are none. An address may stand in it twice.
     *
     * @param about the value of the subject's fact: the call's code, the candidacy's number
     */
    List<Addressee> outside(Occasion occasion, String about);

    /**
     * Whom of everyone the occasion tells: everyone, unless it is about who came in or fell out.
     *
     * @param everyone whom the occasion is meant for as things stand, outside the agency and inside it
     */
    default List<Addressee> told(Occasion occasion, String about, List<Addressee> everyone) {
        return everyone;
    }

    /** The people of the agency as things stand. */
    default Insiders inside(Occasion occasion, String about) {
        return Insiders.NOBODY;
    }

    /**
     * What there is to say.
     *
     * @param about the value of the subject's fact, or the number of the addressee who is told about something of their own
     */
    Particulars particulars(Occasion occasion, String about);

    /**
     * What only this addressee reads, such as a link of their own; asked once for each message that is written.
     *
     * @param about as in {@link #particulars}
     */
    default Map<String, Object> personal(Occasion occasion, String about, Addressee addressee) {
        return Map.of();
    }

    /**
     * The calendar entry that goes with it (RFC 5545), with its {@code METHOD}; empty for a letter without one.
     *
     * @param about as in {@link #particulars}
     */
    default Optional<String> calendar(Occasion occasion, String about, Addressee addressee) {
        return Optional.empty();
    }
}

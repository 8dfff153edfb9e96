package be.pilootloket.correspondence;

import java.util.Map;

/**
 * How many letters of a dispatch are in which state.
 *
 * @param letters by state; a state that none is in, is absent
 */
public record DispatchTally(Map<MessageState, Integer> letters) {

    /** How many letters it has. */
    public int all() {
        return letters.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many nobody released yet. */
    public int waiting() {
        return in(MessageState.DRAFTED);
    }

    /** How many were released and are still to leave. */
    public int underway() {
        return in(MessageState.RELEASED) + in(MessageState.SENDING);
    }

    /** How many have left. */
    public int sent() {
        return in(MessageState.SENT);
    }

    /** How many did not arrive, or perhaps not. */
    public int stuck() {
        return in(MessageState.REFUSED) + in(MessageState.UNKNOWN);
    }

    /** How many need not leave. */
    public int waived() {
        return in(MessageState.WAIVED);
    }

    private int in(MessageState state) {
        return letters.getOrDefault(state, 0);
    }
}

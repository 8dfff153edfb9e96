package be.pilootloket.rehearsal;

import java.time.Instant;

/**
 * How far a move of the clock is.
 *
 * @param state where it stands
 * @param target where it goes; null before the first move
 * @param steps how many times the clock has been set on the way
 * @param sentence what to tell people, in Dutch, never null
 */
record Progress(State state, Instant target, int steps, String sentence) {

    enum State {
        IDLE,
        MOVING,
        ARRIVED,
        STUCK
    }

    static Progress idle() {
        return new Progress(State.IDLE, null, 0, "");
    }

    public boolean moving() {
        return state == State.MOVING;
    }
}

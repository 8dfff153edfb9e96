package be.pilootloket.process.engine;

/**
 * How far a move is that is not over.
 *
 * @param total how many instances go
 * @param done how many went
 * @param failed how many cannot go: they are among what stands still
 */
public record MoveProgress(int total, int done, int failed) {

    /** Whether the engine is still at work on it. */
    public boolean busy() {
        return done + failed < total;
    }
}

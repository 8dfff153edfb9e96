package be.pilootloket.process.engine;

/**
 * Running instances of a model to be brought from one version to another.
 *
 * @param model the id of the process in its model
 * @param from the version that they leave
 * @param to the version that they go to
 */
public record Move(String model, int from, int to) {

    /** The same the other way: that is how a move is undone. */
    public Move back() {
        return new Move(model, to, from);
    }
}

package be.pilootloket.process.engine;

import java.time.Instant;
import java.util.List;

/**
 * One version of a model, and what runs through it.
 *
 * @param model the id of the process in its model
 * @param name the Dutch name of the process
 * @param number of the version, from 1
 * @param newest whether what starts now starts with this version
 * @param since when it was put to use
 * @param running how many instances it has that are not over
 * @param places where those stand, in the order of their names
 */
public record ModelVersion(
        String model, String name, int number, boolean newest, Instant since, long running, List<Place> places) {

    /**
     * A step at which instances stand; one instance may stand at several.
     *
     * @param step the Dutch name
     * @param count how many times
     */
    public record Place(String step, long count) {}
}

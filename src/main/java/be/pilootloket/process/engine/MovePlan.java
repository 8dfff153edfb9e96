package be.pilootloket.process.engine;

import java.util.List;

/**
 * What happens to the running instances of one version of a model when they are brought to another, before anything happens.
 *
 * @param model the id of the process in its model
 * @param name the Dutch name of the process
 * @param from the version that they leave
 * @param to the version that they go to
 * @param moving how many go
 * @param staying how many stay where they are, because they stand at a step that the other version cannot go on from
 * @param steps where they stand now and where they stand then
 */
public record MovePlan(String model, String name, int from, int to, int moving, int staying, List<Step> steps) {

    /**
     * A step at which instances stand.
     *
     * @param name the Dutch name of it in the version that they leave
     * @param count how many times
     * @param becomes the Dutch name of it in the other version; null when it cannot go on from there
     * @param obstacle why it cannot, in a Dutch sentence; null when it can
     */
    public record Step(String name, long count, String becomes, String obstacle) {}
}

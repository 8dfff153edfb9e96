package be.pilootloket.process.engine;

import java.time.Instant;
import java.util.List;

/**
 * What stands still for the same reason.
 *
 * @param key names the group, for resuming it
 * @param cause what stands in the way and what to do, in Dutch
 * @param detail what the program said about the oldest; empty when it said nothing
 * @param since when the oldest came to a stand
 * @param count how many there are, at least one
 * @param steps the Dutch names of the steps where they stand, each once
 * @param some the oldest of them; empty when it is all work of the engine itself
 */
public record IncidentGroup(
        String key, String cause, String detail, Instant since, int count, List<String> steps, List<Stuck> some) {

    /**
     * One piece of work that stands still.
     *
     * @param businessKey the call's code, the candidacy's number or a message's id; empty when the process has none
     * @param processInstanceId the engine's id, by which Cockpit shows it, never null
     */
    public record Stuck(String businessKey, String processInstanceId) {}
}

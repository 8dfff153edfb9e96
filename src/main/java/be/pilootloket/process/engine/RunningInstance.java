package be.pilootloket.process.engine;

/**
 * An instance that is not over.
 *
 * @param businessKey its own, else that of the one that called it first; null when neither has one
 * @param version of its model
 * @param newest the number of the newest version of its model
 */
public record RunningInstance(String businessKey, int version, int newest) {}

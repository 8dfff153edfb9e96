package be.pilootloket.process.engine;

/**
 * How much waits for somebody.
 *
 * @param who the user id, or the Dutch name of the group in which nobody took it yet
 * @param group whether that is a group
 * @param open how many tasks
 * @param late how many of them should have been done by now
 */
public record Load(String who, boolean group, long open, long late) {}

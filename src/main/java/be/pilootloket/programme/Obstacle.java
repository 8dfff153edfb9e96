package be.pilootloket.programme;

/**
 * Said of an exception of which the cause lies outside the program: the work is tried again, and when that does not help,
 * an administrator reads why it waits. What waits for the same reason is shown and resumed together.
 */
public interface Obstacle {

    /** What stands in the way and what to do about it, in Dutch: the same words for all that waits for this reason. */
    String obstacle();
}

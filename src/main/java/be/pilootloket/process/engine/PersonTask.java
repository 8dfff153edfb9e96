package be.pilootloket.process.engine;

import java.time.Instant;

/**
 * A task that somebody did, or that is still open.
 *
 * @param name what is asked, in Dutch
 * @param openedAt when it was asked
 * @param doneAt when it was done; null while it is open
 * @param by the user id of who did it or has it; null while nobody took it
 */
public record PersonTask(String name, Instant openedAt, Instant doneAt, String by) {}

package be.pilootloket.retention;

import java.time.Instant;

/**
 * A run to its end.
 *
 * @param at on the clock of the application
 * @param failures how many pieces could not be destroyed; they are tried again the next night
 * @param fault the kind of the first fault and the number that it was about; null when nothing failed
 */
public record Run(Instant at, int failures, String fault) {}

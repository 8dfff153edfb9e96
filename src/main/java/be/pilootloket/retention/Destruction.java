package be.pilootloket.retention;

import be.pilootloket.storage.RetentionClass;
import java.time.Instant;

/**
 * That something was destroyed.
 *
 * @param type of which class it was
 * @param matter what it belonged to; null for what belonged to no call
 * @param rows how many rows went or lost what they told of people
 */
public record Destruction(Instant at, RetentionClass type, Matter matter, int rows) {}

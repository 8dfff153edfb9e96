package be.pilootloket.call;

import be.pilootloket.programme.Deadline;
import java.time.Instant;

/**
 * A deadline that was moved after the call was published.
 *
 * @param deadline until when it was
 * @param reason why it was moved, in Dutch, as everyone was told
 * @param movedAt when it was moved
 */
public record FormerDeadline(Deadline deadline, String reason, Instant movedAt) {}

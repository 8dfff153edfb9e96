package be.pilootloket.newsletter;

import java.time.Instant;

/**
 * Who asked for the newsletter.
 *
 * @param id its own number, which says nothing about the person
 * @param email in lower case
 * @param askedAt when it was last asked for
 * @param confirmedAt when that was confirmed from the mailbox itself; null before, and until then nothing is sent
 */
public record Subscriber(String id, String email, Instant askedAt, Instant confirmedAt) {}

package be.pilootloket.newsletter;

import java.time.Instant;

/**
 * That somebody agreed to get the newsletter.
 *
 * @param email in lower case
 * @param wording what they agreed to, as it stood on the page
 * @param givenAt when they confirmed it from the mailbox itself
 * @param withdrawnAt when they ended it; null while it holds
 */
public record Consent(String email, String wording, Instant givenAt, Instant withdrawnAt) {}

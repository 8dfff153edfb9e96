package be.pilootloket.inbox;

import java.time.Instant;

/**
 * When a mail reached us, and from what we know it.
 *
 * @param at the instant that counts (D1): the one of our own mail server, else the one of the mailbox; never after it was
 *     stored
 * @param byServer what our own mail server wrote on it; null when it wrote nothing that we can trust
 * @param byMailbox when the mailbox took it in (INTERNALDATE)
 * @param written what the sender says ({@code Date:}), shown and never taken; null when it says nothing readable
 */
public record Receipt(Instant at, Instant byServer, Instant byMailbox, Instant written) {}

package be.pilootloket.candidacy;

import java.time.Instant;

/**
 * A message about a candidacy as it comes in.
 *
 * @param number the candidacy that it concerns
 * @param kind what the candidate wants; null when not given
 * @param receivedAt when it reached us; null when not given
 * @param content what the candidate wrote, in short
 */
public record NewMessage(String number, MessageKind kind, Instant receivedAt, String content) {}

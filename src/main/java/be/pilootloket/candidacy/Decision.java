package be.pilootloket.candidacy;

import java.time.Instant;

/**
 * What a person decided about a candidacy.
 *
 * @param positive accepted or admissible
 * @param reason in the person's own words, never blank
 * @param by who decided
 * @param at when
 */
public record Decision(boolean positive, String reason, String by, Instant at) {}

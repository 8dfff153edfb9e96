package be.pilootloket.pilot;

import java.time.Instant;

/**
 * A time during which somebody coached a pilot.
 *
 * @param pilot the pilot's number
 * @param coach user id
 * @param from when the coach was appointed
 * @param until when another one took over; null for the coach of today
 * @param reason why the coach was appointed; null for a first coach
 * @param by user id of who decided it
 */
public record Coaching(String pilot, String coach, Instant from, Instant until, String reason, String by) {}

package be.pilootloket.programme;

import java.time.LocalTime;

/**
 * The hours, in the programme's zone, at which the product does what the sources date without an hour.
 *
 * @param from when reminders leave and pilots start
 * @param until when an internal task that is due that day should be done
 */
public record WorkDay(LocalTime from, LocalTime until) {}

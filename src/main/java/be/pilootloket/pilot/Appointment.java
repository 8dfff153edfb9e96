package be.pilootloket.pilot;

/**
 * A coach for a pilot (S23).
 *
 * @param pilot its number or its name, as typed
 * @param coach user id of the coach, as typed
 * @param reason why another coach takes over; may be null for the first one
 * @param by user id of who decided it
 */
public record Appointment(String pilot, String coach, String reason, String by) {}

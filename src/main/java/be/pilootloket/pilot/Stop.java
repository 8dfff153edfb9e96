package be.pilootloket.pilot;

/**
 * A pilot that stops midway (D23).
 *
 * @param pilot its number or its name, as typed
 * @param reason why; everyone concerned reads it
 * @param by user id of who decided it
 */
public record Stop(String pilot, String reason, String by) {}

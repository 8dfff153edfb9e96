package be.pilootloket.pilot;

import java.time.LocalDate;

/**
 * A coach is back before the absence was to end.
 *
 * @param coach user id of the coach, as typed
 * @param backOn the first day on which the coach is back, in the programme's zone; null is refused
 * @param by user id of who decided it
 */
public record Comeback(String coach, LocalDate backOn, String by) {}

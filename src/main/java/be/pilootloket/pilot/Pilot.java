package be.pilootloket.pilot;

import java.time.LocalDate;

/**
 * A chosen project that has started.
 *
 * @param number the number of its candidacy, which it keeps
 * @param callCode the call it was chosen in
 * @param name the name of its zone (S22)
 * @param startsOn the first day, in the programme's zone: the day of the call, or later when letters held the start up
 *     (S20)
 */
public record Pilot(String number, String callCode, String name, LocalDate startsOn) {}

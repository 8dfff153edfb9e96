package be.pilootloket.process.colleague;

import java.time.LocalDate;

/**
 * Somebody of the staff or the jury is away for some days.
 *
 * @param colleague user id of who is absent, as typed
 * @param deputy user id of who takes the tasks; null when they go back to the group
 * @param from the first day, where the agency works; null is refused
 * @param until the last day (inclusive), where the agency works; null is refused
 * @param by user id of who reports it
 */
record Absence(String colleague, String deputy, LocalDate from, LocalDate until, String by) {}

package be.pilootloket.process.colleague;

import java.time.LocalDate;

/**
 * Somebody leaves.
 *
 * @param colleague user id of who leaves, as typed
 * @param successor user id of who takes the tasks; null when they go back to the group
 * @param lastDay the last day on which that account may come in, where the agency works; null is refused
 * @param by user id of the administrator
 */
record Departure(String colleague, String successor, LocalDate lastDay, String by) {}

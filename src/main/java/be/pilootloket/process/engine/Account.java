package be.pilootloket.process.engine;

import java.time.LocalDate;
import java.util.List;

/**
 * An account and until when it may come in.
 *
 * @param id the user id
 * @param name first and last name, or the id of one without a name
 * @param groups the names of its groups, in Dutch; perhaps none
 * @param until its last day, where the agency works; null when it has no end
 * @param over whether that day is over
 */
public record Account(String id, String name, List<String> groups, LocalDate until, boolean over) {}

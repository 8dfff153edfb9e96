package be.pilootloket.process.correspondence;

/**
 * A task of a dispatch that waits for a person.
 *
 * @param id as the engine knows it, for a link to Tasklist
 * @param name as Tasklist shows it
 * @param assignee the user id of who took it; null when nobody did
 */
public record DispatchTask(String id, String name, String assignee) {}

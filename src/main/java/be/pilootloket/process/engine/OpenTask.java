package be.pilootloket.process.engine;

import java.util.List;

/**
 * A task that waits for somebody.
 *
 * @param id the engine's id, with which Tasklist opens it
 * @param name what is asked, in Dutch
 * @param step the id of the user task in its model, such as {@code userTask_defineCall}
 * @param about the business key: the call's code, a candidacy's number; null when the process has none
 * @param assignee the user id of who took it or was given it; null while nobody did
 * @param groups whose members may take it, never null
 */
public record OpenTask(String id, String name, String step, String about, String assignee, List<String> groups) {}

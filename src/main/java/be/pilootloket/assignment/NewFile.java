package be.pilootloket.assignment;

/**
 * A file that a person brings to an assignment.
 *
 * @param assignment the assignment's number
 * @param name the name that the browser gives; folders in it are dropped
 * @param content its bytes
 * @param by the user id of who brings it
 */
public record NewFile(String assignment, String name, byte[] content, String by) {}

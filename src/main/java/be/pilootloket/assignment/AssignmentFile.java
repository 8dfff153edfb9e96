package be.pilootloket.assignment;

import java.time.Instant;

/**
 * A file that hangs on an assignment. A newer file of the same name stands beside the older one; both are kept.
 *
 * @param id its id, which its address carries
 * @param assignment the assignment's number
 * @param name its name as it was given, without folders
 * @param type its media type, by its content
 * @param size in bytes, more than 0
 * @param sha256 of its content, in hexadecimal
 * @param by the user id of who brought it
 * @param at when
 */
public record AssignmentFile(
        String id, String assignment, String name, String type, long size, String sha256, String by, Instant at) {}

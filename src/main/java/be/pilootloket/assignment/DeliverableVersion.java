package be.pilootloket.assignment;

import java.time.Instant;
import java.util.List;

/**
 * One version of a deliverable, as it was handed in; nothing of it ever changes but its review.
 *
 * @param version 1 for the first
 * @param content its parts
 * @param files the files that hung on the assignment at that moment, oldest first
 * @param by the user id of who handed it in
 * @param at when
 * @param accepted what the coordinator decided; null while it waits for review
 * @param remarks the coordinator's remarks; null when there are none
 * @param reviewedBy the user id of who reviewed it; null before
 * @param reviewedAt when; null before
 */
public record DeliverableVersion(
        int version,
        Content content,
        List<AssignmentFile> files,
        String by,
        Instant at,
        Boolean accepted,
        String remarks,
        String reviewedBy,
        Instant reviewedAt) {

    public DeliverableVersion {
        files = List.copyOf(files);
    }
}

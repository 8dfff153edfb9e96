package be.pilootloket.correspondence;

import java.time.Instant;
import java.util.List;

/**
 * A text that a letter has or had.
 *
 * @param version from 1
 * @param subject of one line
 * @param body well-formed XHTML, every value in it escaped
 * @param missing the placeholders of the parts that it lacks
 * @param writtenAt when it was drafted or changed
 * @param writtenBy the user id of who changed it; null for the first, which nobody typed
 * @param why they changed it; null for the first
 */
public record LetterVersion(
        int version,
        String subject,
        String body,
        List<String> missing,
        Instant writtenAt,
        String writtenBy,
        String why) {}

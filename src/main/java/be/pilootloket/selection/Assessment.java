package be.pilootloket.selection;

import java.time.Instant;
import java.util.List;

/**
 * What one reader found of one dossier, whole.
 *
 * @param reader the reader's user id
 * @param assessedAt when it was handed in
 * @param scores one per criterion of the call, in the order of the criteria's codes
 */
public record Assessment(String reader, Instant assessedAt, List<Score> scores) {}

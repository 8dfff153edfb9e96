package be.pilootloket.storage;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a room forgot.
 *
 * @param rows how many rows were deleted or lost what they told of people
 * @param subjects the numbers under which the chain of deeds or the engine knows them; no personal data, and empty for rows that
 *     neither of them knows
 */
public record Forgotten(int rows, Set<String> subjects) {

    /** There was nothing left to forget. */
    public static final Forgotten NOTHING = new Forgotten(0, Set.of());

    public Forgotten {
        subjects = Set.copyOf(subjects);
    }

    /** Rows that nothing else knows. */
    public static Forgotten rows(int... counts) {
        return new Forgotten(IntStream.of(counts).sum(), Set.of());
    }

    /** One row for each of these numbers. */
    public static Forgotten of(Collection<String> subjects) {
        return new Forgotten(subjects.size(), Set.copyOf(subjects));
    }

    /** Both. */
    public Forgotten and(Forgotten other) {
        return new Forgotten(
                rows + other.rows,
                Stream.concat(subjects.stream(), other.subjects.stream()).collect(Collectors.toSet()));
    }
}

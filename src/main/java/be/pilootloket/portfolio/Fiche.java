package be.pilootloket.portfolio;

import java.util.stream.Stream;

/**
 * How an opdracht is documented, in the parts of the uniform template (S33, S34). Each may be null: a partly filled fiche
 * counts.
 *
 * @param description what it comes to
 * @param approach how to go about it
 * @param impact what it will bring about
 * @param processFlow how the process runs
 */
public record Fiche(String description, String approach, String impact, String processFlow) {

    /** Whether nothing is filled in yet. */
    public boolean blank() {
        return Stream.of(description, approach, impact, processFlow).allMatch(part -> part == null || part.isBlank());
    }
}

package be.pilootloket.programme;

import java.time.LocalDate;

/**
 * A text on which the call rests (S1, S2).
 *
 * @param name its name, such as "Eerstelijnsdecreet", never blank
 * @param reference where to find it or what it says about this call, in Dutch, never blank
 * @param date the date of the text or of the decision; null when the source does not give one
 */
public record Basis(String name, String reference, LocalDate date) {}

package be.pilootloket.programme;

/**
 * What readers score (S4, D6).
 *
 * @param code its code in kebab-case; assessments store this
 * @param label its name in Dutch
 * @param question what the reader asks of the dossier, in Dutch
 * @param max the highest score; the lowest is 0
 * @param weight how often the score counts, 1 or more
 * @param source the phrase it rests on, or {@code D6} where the agency chose
 */
public record Criterion(String code, String label, String question, int max, int weight, Source source) {}

package be.pilootloket.programme;

/**
 * A phase of a roadmap (S26).
 *
 * @param code its code in kebab-case, such as {@code mission-vision}
 * @param label its name in Dutch, such as "Missie &amp; Visie"
 */
public record PlanPhase(String code, String label) {}

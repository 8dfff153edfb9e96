package be.pilootloket.portfolio;

/**
 * What the learning day brought (S40).
 *
 * @param insights what was learnt
 * @param reactions what the other zones said and asked; may be null
 * @param followUp what we do with it; may be null
 */
public record LearningDay(String insights, String reactions, String followUp) {}

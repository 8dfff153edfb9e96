package be.pilootloket.selection;

/**
 * What one reader gave for one criterion.
 *
 * @param criterion the criterion's code in the programme file
 * @param score 0 to 5; null when the reader left it open, which is refused
 * @param reason why, in the reader's words; null or too short is refused
 */
public record Score(String criterion, Integer score, String reason) {}

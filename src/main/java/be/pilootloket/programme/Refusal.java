package be.pilootloket.programme;

/**
 * Why the counter says no to something a person typed. A foreseen refusal is a value, never an exception.
 *
 * @param field the key of the form field or API property that it concerns, never null
 * @param sentence what is wrong and what to do, in Dutch, never null
 */
public record Refusal(String field, String sentence) {}

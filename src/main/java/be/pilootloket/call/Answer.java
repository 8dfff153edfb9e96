package be.pilootloket.call;

/**
 * An answer to a question.
 *
 * @param question the question's number
 * @param text the answer, at most 4000 characters
 * @param by the user id of who answers
 */
public record Answer(long question, String text, String by) {}

package be.pilootloket.correspondence;

/**
 * The wish to put a letter right that has left already: a new one says what was wrong with it.
 *
 * @param wrong the letter that was sent
 * @param what was wrong, as the candidate will read it
 * @param by the user id
 */
public record Rectification(MessageId wrong, String what, String by) {}

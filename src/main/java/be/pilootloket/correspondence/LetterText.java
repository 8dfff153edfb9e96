package be.pilootloket.correspondence;

/**
 * What a letter says.
 *
 * @param subject one line of plain text
 * @param body a well-formed piece of XHTML, every value in it escaped
 */
record LetterText(String subject, String body) {}

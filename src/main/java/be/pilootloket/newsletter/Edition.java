package be.pilootloket.newsletter;

/**
 * One edition of the newsletter.
 *
 * @param number its number, such as {@code NIEUWSBRIEF-2019-1}
 * @param title its subject, in Dutch
 * @param body its text, in Dutch
 * @param by the user id of who wrote it last
 */
public record Edition(String number, String title, String body, String by) {}

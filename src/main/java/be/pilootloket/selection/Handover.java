package be.pilootloket.selection;

/**
 * The staff take a dossier from a reader who cannot go on, so that another one reads it.
 *
 * @param number the candidacy
 * @param reader the user id of the reader who stops
 * @param reason why, such as illness; kept with the turn
 * @param by the user id of who hands it over
 */
public record Handover(String number, String reader, String reason, String by) {}

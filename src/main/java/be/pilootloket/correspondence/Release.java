package be.pilootloket.correspondence;

/**
 * What a second person decides about the letters that were handed to them.
 *
 * @param dispatch its number
 * @param by the user id
 * @param released whether they may leave; null when nothing was chosen
 * @param remarks why not; needed then
 */
public record Release(String dispatch, String by, Boolean released, String remarks) {}

package be.pilootloket.portfolio;

/**
 * Where one pilot stands.
 *
 * @param pilot its number
 * @param stance null when nothing was chosen
 * @param remark its words; null when there are none
 */
public record Agreement(String pilot, Stance stance, String remark) {}

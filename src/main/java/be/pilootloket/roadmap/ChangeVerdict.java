package be.pilootloket.roadmap;

/**
 * The decision of the second person.
 *
 * @param change the number of the change
 * @param by the user id of who decides; never who proposed or confirmed it
 * @param approved null when nothing was chosen
 * @param remarks why not, in Dutch; may be null when approved
 */
public record ChangeVerdict(String change, String by, Boolean approved, String remarks) {}

package be.pilootloket.selection;

/**
 * What happens to a place that a selected candidate declined (D23).
 *
 * @param callCode the call
 * @param by the decision-maker's user id
 * @param number the candidacy that is offered the place, one of {@link OfferDesk#nextInRank}; null when the place
 *     stays empty
 * @param reason why
 */
public record Vacancy(String callCode, String by, String number, String reason) {}

package be.pilootloket.candidacy;

/**
 * What the decision-maker says of a candidacy that came in late.
 *
 * @param number the candidacy
 * @param accepted null while nothing has been chosen
 * @param reason in the person's own words
 */
public record Lateness(String number, Boolean accepted, String reason) {}

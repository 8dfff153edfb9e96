package be.pilootloket.selection;

/**
 * What a decision-maker says of an appeal.
 *
 * @param appeal its number
 * @param by the decision-maker's user id
 * @param verdict null while nothing has been chosen
 * @param motivation why, in words for the candidate's letter
 * @param consequence what follows from a founded one, in words for the letter; left alone for any other
 */
public record AppealVerdict(String appeal, String by, Appeal.Verdict verdict, String motivation, String consequence) {}

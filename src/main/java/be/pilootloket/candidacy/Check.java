package be.pilootloket.candidacy;

/**
 * The findings of a dossier in figures, as the decision table reads them.
 *
 * @param receivedInTime whether the candidacy was received before the call closed
 * @param unsatisfied how many rules are not satisfied, the deadline apart
 * @param toJudge how many rules ask for a person's judgement
 */
public record Check(boolean receivedInTime, int unsatisfied, int toJudge) {}

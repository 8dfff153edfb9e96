package be.pilootloket.candidacy;

/**
 * What follows from the findings, according to the decision table.
 *
 * @param outcome {@code complete}, {@code incomplete}, {@code toJudge} or {@code late}
 * @param explanation the sentence of the row that applied, in Dutch
 * @param row which row of the table applied, from 1
 */
public record Conclusion(String outcome, String explanation, int row) {}

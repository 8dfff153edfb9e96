package be.pilootloket.portfolio;

import java.util.List;

/**
 * What the first plenary meeting came to (S29).
 *
 * @param comparison the four questions
 * @param statement the collective mission statement
 * @param agreements one of every open pilot
 */
public record NewStatement(Comparison comparison, String statement, List<Agreement> agreements) {

    public NewStatement {
        agreements = List.copyOf(agreements);
    }
}

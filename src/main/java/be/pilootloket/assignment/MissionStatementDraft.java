package be.pilootloket.assignment;

import be.pilootloket.programme.DeliverableKind;
import be.pilootloket.programme.Refusal;
import java.util.List;

/**
 * A pilot's own draft of the mission statement, with its presentation for the first plenary meeting (S27).
 *
 * @param compulsion the answer to the question of "dwang" and "drang"
 * @param purpose why regional care platforms exist, from the experiences so far
 * @param statement the mission statement itself
 * @param presentation a link to the presentation; null when it is a file
 */
public record MissionStatementDraft(String compulsion, String purpose, String statement, String presentation)
        implements Content {

    @Override
    public DeliverableKind kind() {
        return DeliverableKind.MISSION_STATEMENT;
    }

    @Override
    public List<Refusal> refusals(boolean withFile) {
        return new Parts()
                .text("compulsion", compulsion, "Beantwoord de vraag over dwang en drang.")
                .text("purpose", purpose, "Schrijf waarom de regionale zorgplatformen bestaan.")
                .text("statement", statement, "Schrijf het mission statement.")
                .linkOrFile("presentation", presentation, withFile)
                .refusals();
    }

    @Override
    public List<Part> parts() {
        return List.of(
                Part.of("Dwang of drang", compulsion),
                Part.of("Bestaansreden", purpose),
                Part.of("Mission statement", statement),
                Part.of("Presentatie", presentation));
    }
}

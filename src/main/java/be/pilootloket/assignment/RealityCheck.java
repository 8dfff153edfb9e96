package be.pilootloket.assignment;

import be.pilootloket.programme.DeliverableKind;
import be.pilootloket.programme.Refusal;
import java.time.LocalDate;
import java.util.List;

/**
 * The collective mission statement, applied to a pilot's own context and taken back to its achterban (S30).
 *
 * @param holds what certainly stands
 * @param difficult the more difficult points
 * @param missing what is not there yet
 * @param consultedOn the day of the consultation of the achterban, local to the programme's zone; not in the future
 * @param consulted who was consulted: organisations and groups, no names of people
 * @param consultedHow how they were consulted
 * @param presentation a link to the presentation; null when it is a file
 */
public record RealityCheck(
        String holds,
        String difficult,
        String missing,
        LocalDate consultedOn,
        String consulted,
        String consultedHow,
        String presentation)
        implements Content {

    @Override
    public DeliverableKind kind() {
        return DeliverableKind.REALITY_CHECK;
    }

    @Override
    public List<Refusal> refusals(boolean withFile) {
        return new Parts()
                .text("holds", holds, "Schrijf wat er zeker overeind blijft staan.")
                .text("difficult", difficult, "Schrijf wat de moeilijkere punten zijn.")
                .text("missing", missing, "Schrijf wat er nog ontbreekt. Ontbreekt er niets, schrijf dat dan.")
                .day("consultedOn", consultedOn, "Vul in op welke dag u uw achterban raadpleegde.")
                .text("consulted", consulted, "Schrijf welke organisaties of groepen u raadpleegde.")
                .text("consultedHow", consultedHow, "Schrijf hoe u uw achterban raadpleegde.")
                .linkOrFile("presentation", presentation, withFile)
                .refusals();
    }
}

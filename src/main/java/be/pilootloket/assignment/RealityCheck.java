package be.pilootloket.assignment;

import be.pilootloket.programme.DeliverableKind;
import be.pilootloket.programme.DutchTime;
import be.pilootloket.programme.Refusal;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

    /** A date that no zone can change. */
    private static final DutchTime DUTCH = new DutchTime(ZoneOffset.UTC);

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

    @Override
    public List<Part> parts() {
        return List.of(
                Part.of("Wat blijft zeker overeind", holds),
                Part.of("Moeilijkere punten", difficult),
                Part.of("Wat ontbreekt nog", missing),
                Part.of("Achterban geraadpleegd op", consultedOn == null ? null : DUTCH.date(consultedOn)),
                Part.of("Wie werd geraadpleegd", consulted),
                Part.of("Hoe", consultedHow),
                Part.of("Presentatie", presentation));
    }
}

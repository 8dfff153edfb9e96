package be.pilootloket.portfolio;

import java.util.Map;

/**
 * What the opdrachten take together. Every pilot that elaborates an opdracht counts: with its own figures once it has them,
 * with the common estimate before.
 *
 * @param opdrachten by the opdracht's number
 * @param pilots by the number of each pilot that has an opdracht
 * @param all of the whole roadmap
 */
public record Totals(Map<String, Sum> opdrachten, Map<String, Sum> pilots, Sum all) {

    public Totals {
        opdrachten = Map.copyOf(opdrachten);
        pilots = Map.copyOf(pilots);
    }
}

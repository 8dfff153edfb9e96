package be.pilootloket.portfolio;

import java.util.Map;

/**
 * What the fourth meeting came to (S38).
 *
 * @param notes by the opdracht's number, what its elaborations come to together; an opdracht may be left out
 * @param learningDay how the learning day is prepared
 */
public record Integration(Map<String, String> notes, String learningDay) {

    public Integration {
        notes = Map.copyOf(notes);
    }
}

package be.pilootloket.portfolio;

import java.util.List;

/**
 * What the second plenary meeting came to (S31). "Waar nodig": without a change the version stands that stood.
 *
 * @param insights the new insights from the reality check
 * @param changed whether the mission statement is reworded; null when nothing was chosen
 * @param statement the new wording; read only when it changed
 * @param reason why it is reworded; read only when it changed
 * @param agreements one of every open pilot; read only when it changed
 * @param ideas the brainstorm of the afternoon
 */
public record Revision(
        String insights,
        Boolean changed,
        String statement,
        String reason,
        List<Agreement> agreements,
        List<Idea> ideas) {

    public Revision {
        agreements = List.copyOf(agreements);
        ideas = List.copyOf(ideas);
    }
}

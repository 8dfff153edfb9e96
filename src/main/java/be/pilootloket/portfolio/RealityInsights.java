package be.pilootloket.portfolio;

import java.util.List;

/**
 * What the reality check and the brainstorm brought (S31).
 *
 * @param insights the new insights
 * @param changed whether the mission statement was reworded for them
 * @param ideas possible opdrachten
 */
public record RealityInsights(String insights, boolean changed, List<Idea> ideas) {

    public RealityInsights {
        ideas = List.copyOf(ideas);
    }
}

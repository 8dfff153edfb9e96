package be.pilootloket.portfolio;

import java.util.List;
import java.util.Map;

/**
 * Who takes over the opdrachten of a pilot that stopped (D23).
 *
 * @param roadmap the roadmap's code
 * @param stopped the number of the pilot that stopped
 * @param to by the opdracht's number: the numbers of the pilots that elaborate it from now on, beside those that do already;
 *     an opdracht that another pilot elaborates may be left out
 * @param reason why, in Dutch; kept with the new allocations
 * @param by the user id of who decides
 */
public record Reallocation(String roadmap, String stopped, Map<String, List<String>> to, String reason, String by) {

    public Reallocation {
        to = Map.copyOf(to);
    }
}

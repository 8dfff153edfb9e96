package be.pilootloket.programme;

import java.util.List;

/**
 * Which partners a rule looks for.
 *
 * @param label what is looked for, in Dutch, as it reads after "Er ontbreekt nog: "
 * @param anyOf the codes of the partner kinds that meet the need; one of them suffices
 * @param count how many partners at least, 1 or more
 * @param recognised true when only a recognised organisation counts
 */
public record Need(String label, List<String> anyOf, int count, boolean recognised) {

    public Need {
        anyOf = List.copyOf(anyOf);
    }
}

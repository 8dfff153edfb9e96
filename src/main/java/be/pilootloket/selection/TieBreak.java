package be.pilootloket.selection;

import java.util.List;

/**
 * How the decision-maker puts the dossiers in order that are level at the cut-off.
 *
 * @param callCode the call
 * @param by the decision-maker's user id
 * @param order the labels of {@link TiedDossier}, best first, each exactly once
 * @param reason why in this order
 */
public record TieBreak(String callCode, String by, List<String> order, String reason) {

    public TieBreak {
        order = List.copyOf(order);
    }
}

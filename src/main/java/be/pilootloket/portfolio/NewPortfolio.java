package be.pilootloket.portfolio;

import java.util.List;

/**
 * What the third meeting came to (S34-S36).
 *
 * @param template the uniform template: what stands in each part of a fiche
 * @param opdrachten the collective list, in order
 * @param withoutConfirmed whether it is meant that a pilot elaborates none
 */
public record NewPortfolio(String template, List<NewOpdracht> opdrachten, boolean withoutConfirmed) {

    public NewPortfolio {
        opdrachten = List.copyOf(opdrachten);
    }
}

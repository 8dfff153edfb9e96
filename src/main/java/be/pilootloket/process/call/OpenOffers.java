package be.pilootloket.process.call;

import be.pilootloket.process.result.ResultStarter;
import be.pilootloket.selection.OfferDesk;
import be.pilootloket.selection.SelectionDesk;
import org.springframework.stereotype.Component;

/** How many places are free, or offered to a candidate that has not been told yet. */
@Component
class OpenOffers {

    private final SelectionDesk selection;
    private final OfferDesk offers;
    private final ResultStarter results;

    OpenOffers(SelectionDesk selection, OfferDesk offers, ResultStarter results) {
        this.selection = selection;
        this.offers = offers;
        this.results = results;
    }

    /**
     * Counts them.
     *
     * @param told the number that is being told in this very transaction, which the engine still counts as waiting; or null
     */
    int count(String callCode, String told) {
        long untold = selection.holders(callCode).stream()
                .filter(number -> !number.equals(told))
                .filter(number -> selection.outcomeOf(number).orElseThrow().offered())
                .filter(results::awaitsPlace)
                .count();
        return offers.pendingOffers(callCode) + (int) untold;
    }
}

package be.pilootloket.selection;

import be.pilootloket.call.CallDesk;
import be.pilootloket.evidence.Deed;
import be.pilootloket.evidence.Ledger;
import be.pilootloket.programme.Refusal;
import be.pilootloket.selection.Places.Place;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a candidate gives its place up, and the place goes to the next in rank or stays empty (D23). */
@Service
@Transactional
public class OfferDesk {

    private final Places places;
    private final SelectionDesk selection;
    private final CallDesk calls;
    private final Ledger ledger;
    private final Clock clock;

    OfferDesk(Places places, SelectionDesk selection, CallDesk calls, Ledger ledger, Clock clock) {
        this.places = places;
        this.selection = selection;
        this.calls = calls;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Why a candidate cannot give its place up; the field is {@code kind}. */
    public List<Refusal> declineRefusals(String number) {
        Optional<Place> place = places.find(number);
        if (place.isEmpty() || !(place.get().selected() || place.get().offered())) {
            return List.of(new Refusal("kind", number + " heeft geen plaats en kan er dus niet van afzien."));
        }
        if (place.get().declined()) {
            return List.of(new Refusal("kind", number + " zag al van de plaats af."));
        }
        return calls.get(place.get().callCode()).phase().over()
                ? List.of(new Refusal("kind", "De piloten zijn al gestart. Afzien kan niet meer."))
                : List.of();
    }

    /** Records that a candidate gives its place up (D23). The place is vacant until {@link #fill} says what becomes of it. */
    public void decline(String number) {
        places.decline(number, clock.instant());
        ledger.note(Deed.PLACE_DECLINED, places.find(number).orElseThrow().callCode(), number, null, Map.of());
    }

    /**
     * Who comes next after a decline: the best rank without a place that was not offered one before. More than one when
     * they are level, and then the decision-maker chooses; empty when nobody is left.
     */
    public List<Ranked> nextInRank(String callCode) {
        Set<String> waiting = places.of(callCode).stream()
                .filter(place -> !place.selected() && !place.offered())
                .map(Place::number)
                .collect(Collectors.toSet());
        List<Ranked> left = selection.rank(callCode).entries().stream()
                .filter(entry -> waiting.contains(entry.number()))
                .toList();
        return left.stream().filter(entry -> entry.rank() == left.get(0).rank()).toList();
    }

    /** How many declined places wait for the decision-maker to offer them or to leave them empty. */
    public int pendingOffers(String callCode) {
        return (int) places.of(callCode).stream().filter(Place::vacant).count();
    }

    /**
     * Why a vacancy cannot be closed in this way; the fields are {@code number} and {@code reason}. Holds the call, so
     * that one place is never offered twice.
     */
    public List<Refusal> refusals(Vacancy vacancy) {
        calls.hold(vacancy.callCode());
        if (pendingOffers(vacancy.callCode()) == 0) {
            return List.of(new Refusal("number", "Er is geen vrije plaats (meer)."));
        }
        List<Refusal> refusals = new ArrayList<>();
        List<String> next =
                nextInRank(vacancy.callCode()).stream().map(Ranked::number).toList();
        if (vacancy.number() != null && !next.contains(vacancy.number())) {
            refusals.add(new Refusal(
                    "number",
                    next.isEmpty()
                            ? "Er is geen volgende kandidaat."
                            : "De plaats gaat naar de volgende in de rangorde: " + String.join(" of ", next) + "."));
        }
        Words.refusal("reason", "De reden van deze beslissing", vacancy.reason())
                .ifPresent(refusals::add);
        return refusals;
    }

    /**
     * Says what becomes of the place that was declined first: offered to the next in rank, or left empty. An offered
     * place is the candidate's until it declines, like a selected one.
     */
    public void fill(Vacancy vacancy) {
        if (vacancy.number() != null) {
            places.offer(vacancy.number(), vacancy.reason().strip(), vacancy.by(), clock.instant());
            ledger.note(Deed.PLACE_OFFERED, vacancy.callCode(), vacancy.number(), vacancy.by(), Map.of());
        }
        String declined = places.closeVacancy(vacancy, clock.instant());
        Map<String, String> offered = vacancy.number() == null ? Map.of() : Map.of("offeredTo", vacancy.number());
        ledger.note(Deed.VACANCY_CLOSED, vacancy.callCode(), declined, vacancy.by(), offered);
    }
}

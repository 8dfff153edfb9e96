package be.pilootloket.pilot;

import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.candidacy.Dossier;
import be.pilootloket.evidence.Deed;
import be.pilootloket.evidence.Ledger;
import be.pilootloket.programme.EmailAddress;
import be.pilootloket.programme.Programme;
import be.pilootloket.programme.Refusal;
import be.pilootloket.programme.Texts;
import be.pilootloket.programme.Zone;
import be.pilootloket.selection.SelectionDesk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where chosen projects start, join a roadmap, stop midway and end. */
@Service
@Transactional
public class PilotDesk {

    private static final String PILOTS = "pilots";

    private final Pilots pilots;
    private final SelectionDesk selection;
    private final CandidacyDesk candidacies;
    private final Days days;
    private final Ledger ledger;

    PilotDesk(Pilots pilots, SelectionDesk selection, CandidacyDesk candidacies, Days days, Ledger ledger) {
        this.pilots = pilots;
        this.selection = selection;
        this.candidacies = candidacies;
        this.days = days;
        this.ledger = ledger;
    }

    /**
     * Starts one pilot for every candidacy of the call that holds a place (S20), under the name of its zone and with the
     * contact of its initiator. Asked again, it starts only those that are not there yet.
     *
     * @return all pilots of the call, by number
     */
    public List<Pilot> start(String callCode) {
        Set<String> started = of(callCode).stream().map(Pilot::number).collect(Collectors.toSet());
        Set<String> slugs = of(callCode).stream()
                .filter(pilot -> pilot.roadmap() == null)
                .map(Pilot::slug)
                .collect(Collectors.toSet());
        selection.holders(callCode).stream()
                .filter(number -> !started.contains(number))
                .map(number -> chosen(number, callCode, slugs))
                .forEach(this::start);
        return of(callCode);
    }

    private void start(Pilot pilot) {
        pilots.add(pilot);
        ledger.note(
                Deed.PILOT_STARTED,
                pilot.callCode(),
                pilot.number(),
                null,
                Map.of("startsOn", pilot.startsOn().toString()));
    }

    /** Why pilots that were chosen elsewhere cannot be registered; the field is {@code pilots}. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(String callCode, List<NewPilot> chosen) {
        int places = days.programme(callCode).capacity();
        if (chosen.isEmpty()) {
            return List.of(new Refusal(PILOTS, "Vul de pilootprojecten in."));
        }
        if (chosen.size() > places) {
            return List.of(new Refusal(
                    PILOTS,
                    "Dit programma heeft plaats voor %d pilootprojecten; u vult er %d in."
                            .formatted(places, chosen.size())));
        }
        List<Refusal> refusals = new ArrayList<>();
        Set<String> slugs = new HashSet<>();
        for (NewPilot pilot : chosen) {
            refusals.addAll(refusals(pilot));
            if (refusals.isEmpty() && !slugs.add(Slug.of(pilot.name()))) {
                refusals.add(new Refusal(PILOTS, "\"%s\" staat er twee keer.".formatted(Texts.shown(pilot.name()))));
            }
        }
        return List.copyOf(refusals);
    }

    /**
     * Registers the pilots of a roadmap that were chosen elsewhere.
     *
     * @param callCode the programme whose roadmap they follow
     * @param roadmap the code of the roadmap
     * @param startsOn their first day, in the programme's zone
     * @return the pilots of the roadmap, in the order given
     */
    public List<Pilot> register(String callCode, String roadmap, LocalDate startsOn, List<NewPilot> chosen) {
        if (!refusals(callCode, chosen).isEmpty() || !ofRoadmap(roadmap).isEmpty()) {
            throw new IllegalStateException("The pilots of roadmap " + roadmap + " cannot be registered");
        }
        int sequence = 0;
        for (NewPilot pilot : chosen) {
            sequence++;
            pilots.add(new Pilot(
                    roadmap + "-P" + sequence,
                    callCode,
                    pilot.name().strip(),
                    Slug.of(pilot.name()),
                    pilot.organisation().strip(),
                    pilot.contactName().strip(),
                    pilot.contactEmail().strip(),
                    startsOn,
                    roadmap,
                    null,
                    null,
                    null));
        }
        return ofRoadmap(roadmap);
    }

    /** Puts the pilots that were chosen in a call, and follow no roadmap yet, on this one; gives them by number. */
    public List<Pilot> join(String callCode, String roadmap) {
        of(callCode).stream()
                .filter(pilot -> pilot.roadmap() == null)
                .forEach(pilot -> pilots.join(pilot.number(), roadmap));
        return ofRoadmap(roadmap);
    }

    /** The pilots of a call by number; empty before the start. */
    @Transactional(readOnly = true)
    public List<Pilot> of(String callCode) {
        return pilots.of(callCode);
    }

    /** The pilots of a roadmap by number, those that stopped included. */
    @Transactional(readOnly = true)
    public List<Pilot> ofRoadmap(String roadmap) {
        return pilots.ofRoadmap(roadmap);
    }

    /** The pilots of a roadmap that neither stopped nor ended, by number. */
    @Transactional(readOnly = true)
    public List<Pilot> open(String roadmap) {
        return ofRoadmap(roadmap).stream().filter(Pilot::open).toList();
    }

    /** Every pilot on a roadmap that neither stopped nor ended. */
    @Transactional(readOnly = true)
    public List<Pilot> underWay() {
        return pilots.underWay();
    }

    /** The pilot with this number, whatever the case; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<Pilot> find(String number) {
        return number == null ? Optional.empty() : pilots.find(number.strip());
    }

    /**
     * The pilot with this number.
     *
     * @throws IllegalArgumentException when there is none; ask {@link #find} first for what a person typed
     */
    @Transactional(readOnly = true)
    public Pilot get(String number) {
        return find(number).orElseThrow(() -> new IllegalArgumentException("No pilot " + number));
    }

    /**
     * The pilot under way that a person means by its number or its name, whatever the case; empty when there is none, or
     * when two cohorts have one of that name. {@link #unknown} tells that person why.
     */
    @Transactional(readOnly = true)
    public Optional<Pilot> meant(String typed) {
        List<Pilot> found = matching(typed);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Why {@link #meant} finds nothing, in Dutch, with the pilots to choose from. */
    @Transactional(readOnly = true)
    public String unknown(String typed) {
        List<Pilot> found = matching(typed);
        List<Pilot> choice = found.isEmpty() ? underWay() : found;
        String known = choice.isEmpty()
                ? "Er loopt nu geen enkel pilootproject."
                : choice.stream()
                        .map(pilot -> "%s (%s)".formatted(pilot.number(), pilot.name()))
                        .collect(Collectors.joining(", ", "Kies uit: ", "."));
        if (Texts.missing(typed)) {
            return "Vul het nummer of de naam van het pilootproject in. " + known;
        }
        String sentence = found.isEmpty()
                ? "Er loopt geen pilootproject \"%s\". %s"
                : "Er loopt meer dan één pilootproject \"%s\": vul het nummer in. %s";
        return sentence.formatted(Texts.shown(typed), known);
    }

    /** Why a pilot cannot be stopped; the fields are {@code pilot} and {@code reason}. Holds the pilot. */
    public List<Refusal> refusals(Stop stop) {
        List<Refusal> refusals = new ArrayList<>();
        meant(stop.pilot()).ifPresent(pilot -> pilots.lock(pilot.number()));
        if (meant(stop.pilot()).isEmpty()) {
            refusals.add(new Refusal("pilot", unknown(stop.pilot())));
        }
        Words.requireReason(refusals, stop.reason(), "Schrijf waarom het pilootproject stopt.");
        return List.copyOf(refusals);
    }

    /** Closes a pilot midway, with its reason (D23); gives it as it is then. */
    public Pilot stop(Stop stop) {
        if (!refusals(stop).isEmpty()) {
            throw new IllegalStateException("Pilot " + stop.pilot() + " cannot be stopped");
        }
        Pilot pilot = meant(stop.pilot()).orElseThrow();
        pilots.stop(pilot.number(), days.today(pilot.callCode()), stop.reason().strip(), stop.by());
        return get(pilot.number());
    }

    /** Marks every pilot of a roadmap that did not stop as ended today. */
    public void end(String roadmap) {
        open(roadmap).stream().findFirst().ifPresent(pilot -> pilots.end(roadmap, days.today(pilot.callCode())));
    }

    private List<Pilot> matching(String typed) {
        if (Texts.missing(typed)) {
            return List.of();
        }
        String text = typed.strip();
        List<Pilot> numbered = underWay().stream()
                .filter(pilot -> pilot.number().equalsIgnoreCase(text))
                .toList();
        String slug = Slug.of(text);
        return numbered.isEmpty()
                ? underWay().stream()
                        .filter(pilot ->
                                !slug.isEmpty() && Slug.of(pilot.name()).equals(slug))
                        .toList()
                : numbered;
    }

    private static List<Refusal> refusals(NewPilot pilot) {
        List<Refusal> refusals = new ArrayList<>();
        Words.requireLine(refusals, PILOTS, pilot.name(), "bij elk pilootproject de naam");
        if (refusals.isEmpty() && Slug.of(pilot.name()).isEmpty()) {
            refusals.add(new Refusal(PILOTS, "Een pilootproject heeft een naam met letters nodig."));
        }
        if (refusals.isEmpty()) {
            String whose = " van " + Texts.shown(pilot.name());
            Words.requireLine(refusals, PILOTS, pilot.organisation(), "de organisatie" + whose);
            Words.requireLine(refusals, PILOTS, pilot.contactName(), "de contactpersoon" + whose);
            EmailAddress.fault(
                            pilot.contactEmail() == null
                                    ? null
                                    : pilot.contactEmail().strip())
                    .ifPresent(fault ->
                            refusals.add(new Refusal(PILOTS, "%s: %s".formatted(Texts.shown(pilot.name()), fault))));
        }
        return refusals;
    }

    private Pilot chosen(String number, String callCode, Set<String> slugs) {
        Programme programme = days.programme(callCode);
        Dossier dossier = candidacies.get(number).dossier();
        String name = programme.areas().find(dossier.zone()).map(Zone::name).orElse(dossier.zone());
        String slug = Slug.of(name, slugs);
        slugs.add(slug);
        return new Pilot(
                number,
                callCode,
                name,
                slug,
                dossier.initiator().organisation(),
                dossier.initiator().contact(),
                dossier.initiator().email(),
                startOf(programme),
                null,
                null,
                null,
                null);
    }

    private LocalDate startOf(Programme programme) {
        LocalDate planned = programme.timeline().startsOn();
        LocalDate today = days.today(programme.code());
        return today.isAfter(planned) ? today : planned;
    }
}

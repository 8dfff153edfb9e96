package be.pilootloket.pilot;

import be.pilootloket.call.CallDesk;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.programme.Programme;
import be.pilootloket.programme.Zone;
import be.pilootloket.selection.SelectionDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where chosen projects start. */
@Service
@Transactional
public class PilotDesk {

    private final Pilots pilots;
    private final SelectionDesk selection;
    private final CandidacyDesk candidacies;
    private final CallDesk calls;
    private final Clock clock;

    PilotDesk(Pilots pilots, SelectionDesk selection, CandidacyDesk candidacies, CallDesk calls, Clock clock) {
        this.pilots = pilots;
        this.selection = selection;
        this.candidacies = candidacies;
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * Starts one pilot for every candidacy of the call that holds a place (S20). Asked again, it starts only those that
     * are not there yet.
     *
     * @return all pilots of the call, by number
     */
    public List<Pilot> start(String callCode) {
        Set<String> started = of(callCode).stream().map(Pilot::number).collect(Collectors.toSet());
        Programme programme = calls.get(callCode).definition();
        selection.holders(callCode).stream()
                .filter(number -> !started.contains(number))
                .map(number -> new Pilot(number, callCode, zoneOf(number, programme), startOf(programme)))
                .forEach(pilots::add);
        return of(callCode);
    }

    /** The pilots of a call by number; empty before the start. */
    @Transactional(readOnly = true)
    public List<Pilot> of(String callCode) {
        return pilots.of(callCode);
    }

    private String zoneOf(String number, Programme programme) {
        String zone = candidacies.get(number).dossier().zone();
        return programme.areas().find(zone).map(Zone::name).orElse(zone);
    }

    private LocalDate startOf(Programme programme) {
        LocalDate planned = programme.timeline().startsOn();
        LocalDate today = LocalDate.ofInstant(clock.instant(), programme.zone());
        return today.isAfter(planned) ? today : planned;
    }
}

package be.pilootloket.board;

import be.pilootloket.process.engine.BusinessTimers;
import be.pilootloket.process.engine.IncidentGroup;
import be.pilootloket.process.engine.Incidents;
import be.pilootloket.process.engine.RunningInstance;
import be.pilootloket.process.engine.RunningInstances;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What our part of Cockpit shows: for one instance, and for the house. The login lets in administrators only. */
@RestController
class CockpitApi {

    private final RunningInstances instances;
    private final Incidents incidents;
    private final BusinessTimers timers;
    private final DossierLinks dossiers;
    private final Situation situation;

    CockpitApi(
            RunningInstances instances,
            Incidents incidents,
            BusinessTimers timers,
            DossierLinks dossiers,
            Situation situation) {
        this.instances = instances;
        this.incidents = incidents;
        this.timers = timers;
        this.dossiers = dossiers;
        this.situation = situation;
    }

    /** What stands in the way of an instance, and what to do. */
    record Trouble(String cause, List<String> steps) {}

    /**
     * An instance.
     *
     * @param dossier null when it belongs to none
     * @param newest the number of the newest version of its model, when that is another; otherwise null
     */
    record Instance(
            DossierLink dossier, int version, Integer newest, List<Trouble> troubles, List<Situation.Coming> timers) {}

    /** The house: how many steps stand still, by cause, and what the page of incidents shows beside them. */
    record House(
            long stuck,
            List<Cause> causes,
            List<Situation.Stuck> letters,
            List<Reach> mailboxes,
            List<Situation.Coming> timers) {}

    /** Why steps stand still. */
    record Cause(String cause, int count) {}

    /** @throws ResponseStatusException 404 when it does not run (any more) */
    @GetMapping("/api/instances/{id}")
    Instance instance(@PathVariable String id) {
        RunningInstance found = instances.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new Instance(
                dossiers.of(found.businessKey()).orElse(null),
                found.version(),
                found.version() == found.newest() ? null : found.newest(),
                incidents.of(id).stream().map(CockpitApi::trouble).toList(),
                timers.of(id).stream().map(Situation::coming).toList());
    }

    @GetMapping("/api/incidents")
    House house() {
        return new House(
                incidents.count(),
                incidents.groups().stream()
                        .map(group -> new Cause(group.cause(), group.count()))
                        .toList(),
                situation.letters(),
                situation.mailboxes(),
                situation.next());
    }

    private static Trouble trouble(IncidentGroup group) {
        return new Trouble(group.cause(), group.steps());
    }
}

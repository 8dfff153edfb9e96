package be.pilootloket.process.roadmap;

import be.pilootloket.pilot.NewPilot;
import be.pilootloket.pilot.PilotDesk;
import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.programme.Refusal;
import be.pilootloket.roadmap.NewRoadmap;
import be.pilootloket.roadmap.Roadmap;
import be.pilootloket.roadmap.RoadmapDesk;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Starts the roadmap of a cohort that was chosen elsewhere (S22), with the pilots that the coordinator names. */
@Component
class StartRoadmap implements ExecutionListener {

    private final RoadmapDesk roadmaps;
    private final PilotDesk pilots;
    private final RoadmapFacts facts;

    StartRoadmap(RoadmapDesk roadmaps, PilotDesk pilots, RoadmapFacts facts) {
        this.roadmaps = roadmaps;
        this.pilots = pilots;
        this.facts = facts;
    }

    @Override
    public void notify(DelegateExecution start) {
        Typed typed = Typed.into(start);
        NewRoadmap asked = new NewRoadmap(typed.text("programmeCode"), typed.text("planVersion"), typed.by());
        List<NewPilot> chosen = chosen(typed);
        InputRefused.ifAny(typed.refusals(refusals(asked, chosen)));
        typed.forget();
        Roadmap roadmap = open(asked);
        pilots.register(roadmap.callCode(), roadmap.code(), roadmap.current().startsOn(), chosen);
        start.setProcessBusinessKey(roadmap.code());
        start.setVariables(facts.atTheStart(roadmap));
    }

    /** Two people who start at once would give their roadmaps one code: the second is asked to try again. */
    private Roadmap open(NewRoadmap asked) {
        try {
            return roadmaps.open(asked);
        } catch (DuplicateKeyException | PessimisticLockingFailureException taken) {
            InputRefused.ifAny(
                    List.of(
                            new Refusal(
                                    "programmeCode",
                                    "Iemand anders start op dit moment ook een traject. Kijk of dat hetzelfde is, en probeer opnieuw.")));
            throw taken;
        }
    }

    private List<Refusal> refusals(NewRoadmap asked, List<NewPilot> chosen) {
        List<Refusal> refusals = roadmaps.refusals(asked);
        return refusals.isEmpty() ? pilots.refusals(asked.callCode(), chosen) : refusals;
    }

    private static List<NewPilot> chosen(Typed typed) {
        return typed.rows("pilots").stream()
                .map(row -> new NewPilot(
                        row.get("name"), row.get("organisation"), row.get("contactName"), row.get("contactEmail")))
                .toList();
    }
}

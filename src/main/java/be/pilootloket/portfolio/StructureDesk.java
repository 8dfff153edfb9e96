package be.pilootloket.portfolio;

import be.pilootloket.programme.Refusal;
import be.pilootloket.programme.Texts;
import be.pilootloket.roadmap.RoadmapDesk;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The third phase, Structuur: what the learning day brought, and the insights on organisation and resources. */
@Service
@Transactional
public class StructureDesk {

    private final Outcomes outcomes;
    private final RoadmapDesk roadmaps;
    private final Clock clock;

    StructureDesk(Outcomes outcomes, RoadmapDesk roadmaps, Clock clock) {
        this.outcomes = outcomes;
        this.roadmaps = roadmaps;
        this.clock = clock;
    }

    /** What the learning day brought; empty before. */
    @Transactional(readOnly = true)
    public Optional<LearningDay> learningDay(String roadmap) {
        return outcomes.latest(roadmap, LearningDay.class);
    }

    /** Why the results of the learning day cannot be taken. */
    public List<Refusal> refusals(LearningDay typed) {
        return new Words()
                .text("insights", typed.insights(), "Schrijf wat de leer- en deeldag bracht.")
                .optional("reactions", typed.reactions())
                .optional("followUp", typed.followUp())
                .refusals();
    }

    /** Records what the learning day brought. */
    public void record(Minute minute, LearningDay typed) {
        roadmaps.hold(minute.roadmap());
        demand(refusals(typed), minute);
        outcomes.add(
                minute,
                new LearningDay(
                        typed.insights().strip(), Texts.stripped(typed.reactions()), Texts.stripped(typed.followUp())),
                clock.instant());
    }

    /** The insights on organisation and resources; empty before the last collective moment. */
    @Transactional(readOnly = true)
    public Optional<Organisation> organisation(String roadmap) {
        return outcomes.latest(roadmap, Organisation.class);
    }

    /** Why the insights cannot be taken. */
    public List<Refusal> refusals(Organisation typed) {
        return new Words()
                .text("organisationForm", typed.form(), "Schrijf welke inzichten er zijn over de organisatievorm.")
                .text("principles", typed.principles(), "Schrijf de leidende organisatieprincipes op.")
                .text("resources", typed.resources(), "Schrijf welke middelen een regionaal zorgplatform nodig heeft.")
                .needs("budget", "headcount", typed.needs(), "")
                .refusals();
    }

    /** Records the insights. */
    public void record(Minute minute, Organisation typed) {
        roadmaps.hold(minute.roadmap());
        demand(refusals(typed), minute);
        outcomes.add(
                minute,
                new Organisation(
                        typed.form().strip(),
                        typed.principles().strip(),
                        typed.resources().strip(),
                        typed.needs()),
                clock.instant());
    }

    private static void demand(List<Refusal> refusals, Minute minute) {
        if (!refusals.isEmpty()) {
            throw new IllegalStateException("The outcome of " + minute.meeting() + " cannot be recorded: " + refusals);
        }
    }
}

package be.pilootloket.correspondence;

import be.pilootloket.pilot.CoachDesk;
import be.pilootloket.pilot.Pilot;
import be.pilootloket.pilot.PilotDesk;
import be.pilootloket.programme.DutchTime;
import be.pilootloket.programme.Invited;
import be.pilootloket.programme.Milestone;
import be.pilootloket.roadmap.Roadmap;
import be.pilootloket.roadmap.RoadmapDesk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whom we tell about the roadmap of a cohort: the pilots' contacts, their coaches, and who coordinates. */
@Component
class RoadmapCorrespondents implements Correspondents {

    private static final String STAFF = "staff";
    private static final String COORDINATOR = "coordinator";

    private final RoadmapDesk roadmaps;
    private final PilotDesk pilots;
    private final CoachDesk coaches;
    private final Letterhead letterhead;

    RoadmapCorrespondents(RoadmapDesk roadmaps, PilotDesk pilots, CoachDesk coaches, Letterhead letterhead) {
        this.roadmaps = roadmaps;
        this.pilots = pilots;
        this.coaches = coaches;
        this.letterhead = letterhead;
    }

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.ROADMAP);
    }

    /** The pilots' contacts; the end of the period is told to them by their coaches. */
    @Override
    public List<Addressee> outside(Occasion occasion, String roadmap) {
        return occasion == Occasion.PILOT_PERIOD_ENDED
                ? List.of()
                : told(roadmap)
                        .filter(pilot -> pilot.contactEmail() != null)
                        .map(pilot -> Addressee.of(pilot.contactName(), pilot.contactEmail()))
                        .toList();
    }

    @Override
    public Insiders inside(Occasion occasion, String roadmap) {
        Set<String> groups = occasion == Occasion.ROADMAP_CLOSED ? Set.of(STAFF, COORDINATOR) : Set.of(COORDINATOR);
        return new Insiders(groups, coachesOf(roadmap));
    }

    @Override
    public Particulars particulars(Occasion occasion, String code) {
        Roadmap roadmap = roadmaps.get(code);
        DutchTime dutch = roadmap.programme().dutchTime();
        Map<String, Object> words = new HashMap<>();
        words.put("roadmap", roadmap.code());
        words.put("planLabel", roadmap.current().label());
        words.put("endsOn", dutch.date(roadmap.current().endsOn()));
        words.put("pilots", told(code).map(Pilot::name).toList());
        words.put("meetings", meetings(roadmap, dutch));
        words.put(
                "closingOn",
                roadmap.current()
                        .milestone(Milestone.CLOSING)
                        .map(closing -> dutch.date(closing.on()))
                        .orElse(null));
        words.put("roadmapPage", letterhead.forColleagues("/roadmaps/" + roadmap.code()));
        return letterhead.with(roadmap.programme(), words);
    }

    /** Pilots do not see the meetings of the agency alone (S28). */
    private static List<String> meetings(Roadmap roadmap, DutchTime dutch) {
        return roadmap.current().milestones().stream()
                .filter(milestone -> milestone.invited() != Invited.STAFF)
                .map(milestone -> "%s: %s".formatted(dutch.fullDate(milestone.on()), milestone.label()))
                .toList();
    }

    private Set<String> coachesOf(String roadmap) {
        return told(roadmap)
                .map(pilot -> coaches.acting(pilot.number()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Those that did not stop midway. */
    private Stream<Pilot> told(String roadmap) {
        return pilots.ofRoadmap(roadmap).stream().filter(pilot -> pilot.stoppedOn() == null);
    }
}

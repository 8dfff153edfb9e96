package be.pilootloket.correspondence;

import be.pilootloket.pilot.CoachDesk;
import be.pilootloket.pilot.Coaching;
import be.pilootloket.pilot.Pilot;
import be.pilootloket.pilot.PilotDesk;
import be.pilootloket.roadmap.Roadmap;
import be.pilootloket.roadmap.RoadmapDesk;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whom we tell about one pilot: its contact, and the people of the agency who work with it. */
@Component
class PilotCorrespondents implements Correspondents {

    private final PilotDesk pilots;
    private final CoachDesk coaches;
    private final RoadmapDesk roadmaps;
    private final Letterhead letterhead;

    PilotCorrespondents(PilotDesk pilots, CoachDesk coaches, RoadmapDesk roadmaps, Letterhead letterhead) {
        this.pilots = pilots;
        this.coaches = coaches;
        this.roadmaps = roadmaps;
        this.letterhead = letterhead;
    }

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.PILOT);
    }

    @Override
    public List<Addressee> outside(Occasion occasion, String number) {
        Pilot pilot = pilots.get(number);
        return pilot.contactEmail() == null
                ? List.of()
                : List.of(Addressee.of(pilot.contactName(), pilot.contactEmail()));
    }

    /** A new coach and the one before; of a pilot that stops its coach, who stands in, and the staff. */
    @Override
    public Insiders inside(Occasion occasion, String number) {
        List<Coaching> history = coaches.history(number);
        if (occasion == Occasion.PILOT_STOPPED) {
            return new Insiders(Set.of("staff"), acting(number));
        }
        Set<String> concerned = history.stream()
                .skip(Math.max(0, history.size() - 2))
                .map(Coaching::coach)
                .collect(Collectors.toSet());
        concerned.addAll(acting(number));
        return Insiders.users(concerned);
    }

    @Override
    public Particulars particulars(Occasion occasion, String number) {
        Pilot pilot = pilots.get(number);
        Roadmap roadmap = roadmaps.get(pilot.roadmap());
        Map<String, Object> words = new HashMap<>();
        words.put("number", pilot.number());
        words.put("pilot", pilot.name());
        words.put(
                "stoppedOn",
                pilot.stoppedOn() == null
                        ? null
                        : roadmap.programme().dutchTime().date(pilot.stoppedOn()));
        words.put("stopReason", pilot.stopReason());
        words.put("replaced", coaches.history(number).size() > 1);
        return letterhead.with(roadmap.programme(), words);
    }

    private Set<String> acting(String number) {
        Set<String> people = new HashSet<>();
        if (coaches.coachOf(number) != null) {
            people.add(coaches.coachOf(number));
            people.add(coaches.acting(number));
        }
        return people;
    }
}

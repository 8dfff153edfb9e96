package be.pilootloket.process.roadmap;

import be.pilootloket.pilot.PilotDesk;
import be.pilootloket.roadmap.Roadmap;
import be.pilootloket.roadmap.RoadmapDesk;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The facts that a roadmap's process carries. Every one exists from the start: an expression never meets an unknown name. */
@Component
class RoadmapFacts {

    private final RoadmapDesk roadmaps;
    private final PilotDesk pilots;
    private final Clock clock;

    RoadmapFacts(RoadmapDesk roadmaps, PilotDesk pilots, Clock clock) {
        this.roadmaps = roadmaps;
        this.pilots = pilots;
        this.clock = clock;
    }

    Map<String, Object> atTheStart(Roadmap roadmap) {
        Map<String, Object> facts = new HashMap<>(dates(roadmap.code()));
        facts.put(RoadmapProcess.CALL_CODE, roadmap.callCode());
        facts.put(RoadmapProcess.ROADMAP, roadmap.code());
        facts.put(RoadmapProcess.LATER_END, false);
        facts.put(RoadmapProcess.EXCHANGE, null);
        facts.put(RoadmapProcess.HAS_EXCHANGE, false);
        facts.put(RoadmapProcess.HOMEWORK, null);
        return facts;
    }

    /** The dates as the plan in force has them. */
    Map<String, Object> dates(String roadmap) {
        Instant endsAt = nextEnd(roadmap).orElseGet(() -> roadmaps.endsAt(roadmap));
        return Map.of(RoadmapProcess.ENDS_AT, Date.from(endsAt));
    }

    /** Whether this end has come. Its timer goes off as it stands; what ends later is planned then. */
    boolean isOver(Date end) {
        return !end.toInstant().isAfter(clock.instant());
    }

    /** When the period of a pilot ends next; empty when that of every pilot is over. */
    Optional<Instant> nextEnd(String roadmap) {
        Instant now = clock.instant();
        Stream<Instant> ends = pilots.open(roadmap).stream().map(pilot -> roadmaps.endsAt(roadmap, pilot.number()));
        return ends.filter(end -> end.isAfter(now)).min(Instant::compareTo);
    }
}

package be.pilootloket.process.meeting;

import be.pilootloket.meeting.Guest;
import be.pilootloket.meeting.Meeting;
import be.pilootloket.pilot.Pilot;
import be.pilootloket.pilot.PilotDesk;
import be.pilootloket.programme.Invited;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whom a meeting is expected to see, by name. */
@Component
class Expected {

    private final PilotDesk pilots;

    Expected(PilotDesk pilots) {
        this.pilots = pilots;
    }

    /** The pilots that did not stop, where the meeting is for them, and the guests. */
    List<String> at(Meeting meeting) {
        Stream<String> own = meeting.roadmap() == null || meeting.invited() == Invited.STAFF
                ? Stream.of()
                : pilots.ofRoadmap(meeting.roadmap()).stream()
                        .filter(pilot -> pilot.stoppedOn() == null)
                        .map(Pilot::name);
        return Stream.concat(own, meeting.guests().stream().map(Guest::organisation))
                .distinct()
                .toList();
    }
}

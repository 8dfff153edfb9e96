package be.pilootloket.board;

import be.pilootloket.assignment.PilotProgress;
import be.pilootloket.assignment.ProgressDesk;
import be.pilootloket.meeting.Meeting;
import be.pilootloket.meeting.MeetingDesk;
import be.pilootloket.pilot.CoachDesk;
import be.pilootloket.pilot.Pilot;
import be.pilootloket.process.engine.Directory;
import be.pilootloket.roadmap.Roadmap;
import be.pilootloket.roadmap.RoadmapDesk;
import be.pilootloket.roadmap.RoadmapProgress;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A roadmap as people follow it: its meetings on a line, its pilots with their coaches and homework, what comes next. */
@Controller
class RoadmapPage {

    private static final int SOON = 5;

    private final RoadmapDesk roadmaps;
    private final MeetingDesk meetings;
    private final Turnout turnout;
    private final ProgressDesk progress;
    private final CoachDesk coaches;
    private final Directory directory;
    private final Clock clock;

    RoadmapPage(
            RoadmapDesk roadmaps,
            MeetingDesk meetings,
            Turnout turnout,
            ProgressDesk progress,
            CoachDesk coaches,
            Directory directory,
            Clock clock) {
        this.roadmaps = roadmaps;
        this.meetings = meetings;
        this.turnout = turnout;
        this.progress = progress;
        this.coaches = coaches;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/roadmaps/{code}")
    String show(@PathVariable String code, Model model) {
        if (!Visitor.current().follows()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Roadmap roadmap = roadmaps.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        RoadmapProgress now = roadmaps.progress(roadmap.code());
        List<PilotProgress> pilots = progress.of(roadmap.code());
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), roadmap.programme().zone());
        model.addAttribute("roadmap", roadmap);
        model.addAttribute("when", roadmap.programme().dutchTime());
        model.addAttribute("progress", now);
        model.addAttribute(
                "line",
                RoadmapLine.of(
                        now, roadmap.startedOn(), today, roadmap.programme().dutchTime()));
        model.addAttribute(
                "meetings", now.meetings().stream().map(MeetingRow::of).toList());
        model.addAttribute("pilots", pilots.stream().map(this::row).toList());
        model.addAttribute(
                "homework", pilots.isEmpty() ? List.of() : pilots.get(0).homework());
        List<Meeting> coming = coming(roadmap);
        model.addAttribute("coming", coming);
        model.addAttribute(
                "answers",
                coming.stream().map(Meeting::number).collect(Collectors.toMap(Function.identity(), turnout::of)));
        return "roadmap";
    }

    private List<Meeting> coming(Roadmap roadmap) {
        return meetings.of(roadmap.code()).stream()
                .filter(meeting -> meeting.state().toCome())
                .sorted(Comparator.comparing(Meeting::beginsAt))
                .limit(SOON)
                .toList();
    }

    private PilotRow row(PilotProgress one) {
        return PilotRow.of(one, coach(one.pilot()));
    }

    /** By name: these are colleagues of whoever may see the page. */
    private String coach(Pilot pilot) {
        String coach = coaches.coachOf(pilot.number());
        if (coach == null) {
            return "nog geen";
        }
        String acting = coaches.acting(pilot.number());
        return acting.equals(coach)
                ? directory.nameOf(coach)
                : "%s (nu vervangen door %s)".formatted(directory.nameOf(coach), directory.nameOf(acting));
    }
}

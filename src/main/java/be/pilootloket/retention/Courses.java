package be.pilootloket.retention;

import be.pilootloket.call.Call;
import be.pilootloket.call.CallDesk;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.pilot.Pilot;
import be.pilootloket.pilot.PilotDesk;
import be.pilootloket.programme.DutchTime;
import be.pilootloket.retention.Course.End;
import be.pilootloket.roadmap.Roadmap;
import be.pilootloket.roadmap.RoadmapDesk;
import be.pilootloket.selection.Appeal;
import be.pilootloket.selection.AppealDesk;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what must be over before something is closed. A decision stands as long as an appeal against any decision of the call
 * is open; the dossier of a pilot is not closed before the pilot is.
 */
@Component
class Courses {

    private final CallDesk calls;
    private final CandidacyDesk candidacies;
    private final AppealDesk appeals;
    private final PilotDesk pilots;
    private final RoadmapDesk roadmaps;

    Courses(CallDesk calls, CandidacyDesk candidacies, AppealDesk appeals, PilotDesk pilots, RoadmapDesk roadmaps) {
        this.calls = calls;
        this.candidacies = candidacies;
        this.appeals = appeals;
        this.pilots = pilots;
        this.roadmaps = roadmaps;
    }

    /** The calls, and the programmes whose roadmap has no call with us, by code. */
    @Transactional(readOnly = true)
    public Set<String> callCodes() {
        Set<String> codes = new TreeSet<>();
        calls.all().forEach(call -> codes.add(call.code()));
        roadmaps.all().stream()
                .filter(roadmap -> calls.find(roadmap.callCode()).isEmpty())
                .forEach(roadmap -> codes.add(roadmap.callCode()));
        return codes;
    }

    /** The course of the call itself, which comes last, and of each of its dossiers. */
    @Transactional(readOnly = true)
    public Map<Matter, Course> of(String callCode) {
        List<End> decided =
                Stream.concat(call(callCode).stream(), appeals(callCode)).toList();
        List<Roadmap> cohorts = roadmaps.of(callCode);
        Map<String, End> projects =
                pilots.of(callCode).stream().collect(Collectors.toMap(Pilot::number, pilot -> end(pilot, cohorts)));
        Map<Matter, Course> courses = new LinkedHashMap<>();
        candidacies.of(callCode).forEach(candidacy -> {
            End project = projects.get(candidacy.number());
            courses.put(Matter.dossier(callCode, candidacy.number()), course(decided, Stream.ofNullable(project)));
        });
        courses.put(
                Matter.call(callCode),
                course(
                        decided,
                        Stream.concat(
                                projects.values().stream(), cohorts.stream().map(Courses::end))));
        return courses;
    }

    private static Course course(List<End> decided, Stream<End> more) {
        return new Course(Stream.concat(decided.stream(), more).toList());
    }

    private Optional<End> call(String callCode) {
        return calls.find(callCode).map(Courses::end);
    }

    private static End end(Call call) {
        return call.endedAt() == null ? End.planned(day(call.definition().startsAt())) : End.done(day(call.endedAt()));
    }

    private Stream<End> appeals(String callCode) {
        return appeals.ofCall(callCode).stream().map(Courses::end);
    }

    private static End end(Appeal appeal) {
        return appeal.settledAt() == null ? End.planned(appeal.answersBy()) : End.done(day(appeal.settledAt()));
    }

    private static End end(Roadmap roadmap) {
        return roadmap.open() ? End.planned(roadmap.current().endsOn()) : End.done(day(roadmap.closedAt()));
    }

    private static End end(Pilot pilot, List<Roadmap> cohorts) {
        if (!pilot.open()) {
            return End.done(pilot.stoppedOn() == null ? pilot.endedOn() : pilot.stoppedOn());
        }
        return cohorts.stream()
                .filter(roadmap -> roadmap.code().equals(pilot.roadmap()))
                .map(roadmap -> End.planned(roadmap.current().endsOn()))
                .findFirst()
                .orElse(End.planned(null));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, DutchTime.AGENCY.zone());
    }
}

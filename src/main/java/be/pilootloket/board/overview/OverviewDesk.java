package be.pilootloket.board.overview;

import be.pilootloket.assignment.ProgressDesk;
import be.pilootloket.board.Visitor;
import be.pilootloket.call.Call;
import be.pilootloket.call.CallDesk;
import be.pilootloket.candidacy.Candidacy;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.candidacy.Received;
import be.pilootloket.process.engine.BusinessTimers;
import be.pilootloket.process.engine.Directory;
import be.pilootloket.process.engine.Workload;
import be.pilootloket.programme.Programme;
import be.pilootloket.roadmap.Roadmap;
import be.pilootloket.roadmap.RoadmapDesk;
import be.pilootloket.selection.JuryDesk;
import be.pilootloket.selection.SelectionDesk;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the board of a call together. Everyone sees its dates; who follows the pilots their roadmap; only the office what
 * candidates sent and who has work to do. How many questions it asks the database does not hang on how many dossiers there are.
 */
@Service
@Transactional(readOnly = true)
class OverviewDesk {

    private static final int TIMERS = 12;

    private final CallDesk calls;
    private final CandidacyDesk candidacies;
    private final JuryDesk jury;
    private final SelectionDesk selection;
    private final RoadmapDesk roadmaps;
    private final ProgressDesk progress;
    private final BusinessTimers timers;
    private final Workload workload;
    private final Directory people;
    private final Clock clock;

    OverviewDesk(
            CallDesk calls,
            CandidacyDesk candidacies,
            JuryDesk jury,
            SelectionDesk selection,
            RoadmapDesk roadmaps,
            ProgressDesk progress,
            BusinessTimers timers,
            Workload workload,
            Directory people,
            Clock clock) {
        this.calls = calls;
        this.candidacies = candidacies;
        this.jury = jury;
        this.selection = selection;
        this.roadmaps = roadmaps;
        this.progress = progress;
        this.timers = timers;
        this.workload = workload;
        this.people = people;
        this.clock = clock;
    }

    /** The calls that a visitor may see, newest publication first. */
    List<Call> calls(Visitor visitor) {
        return calls.all().stream()
                .filter(call -> call.published() || visitor.office())
                .sorted(Comparator.comparing((Call call) -> call.definition().publishesAt())
                        .reversed())
                .toList();
    }

    /** @param code of the call; empty for the newest. Empty when there is none that the visitor may see. */
    Optional<Overview> of(String code, Visitor visitor) {
        return calls(visitor).stream()
                .filter(call -> code.isEmpty() || call.code().equalsIgnoreCase(code))
                .findFirst()
                .map(call -> of(call, visitor));
    }

    private Overview of(Call call, Visitor visitor) {
        Programme programme = call.definition();
        List<Roadmap> followed = visitor.follows() ? roadmaps.of(call.code()) : List.of();
        List<Table> tables = new ArrayList<>();
        Dates dates = new Dates(programme.dutchTime(), clock.instant());
        dates.call(calls.original(call.code()).orElse(programme), programme);
        followed.forEach(roadmap -> dates.roadmap(roadmap.code(), roadmaps.progress(roadmap.code())));
        tables.add(dates.table());
        if (visitor.office()) {
            tables.add(WorkTables.timers(timers.next(TIMERS), programme.dutchTime()));
        }
        followed.forEach(roadmap -> tables.add(PilotsTable.of(roadmap, progress.of(roadmap.code()))));
        if (visitor.office()) {
            addWork(call, tables);
        }
        return new Overview(call.code(), programme.title(), List.copyOf(tables));
    }

    private void addWork(Call call, List<Table> tables) {
        Programme programme = call.definition();
        List<Received> received = candidacies.receivedFor(call.code());
        boolean decided = selection.decided(call.code());
        tables.add(WorkTables.loads(workload.loads(), people));
        tables.add(Submissions.perDay(received, programme));
        tables.add(Submissions.funnel(
                received,
                programme.closesAt(),
                assessed(call.code(), received, programme.readersPerDossier()),
                decided ? (long) selection.holders(call.code()).size() : null));
        tables.add(
                decided
                        ? RankingTable.of(selection.rank(call.code()), selection.outcomes(call.code()))
                        : RankingTable.undecided());
    }

    private long assessed(String code, List<Received> received, int readers) {
        var assessments = jury.assessed(code);
        return received.stream()
                .filter(one -> one.outcome() == Candidacy.Outcome.ADMISSIBLE)
                .filter(one -> assessments.getOrDefault(one.number(), 0) >= readers)
                .count();
    }
}

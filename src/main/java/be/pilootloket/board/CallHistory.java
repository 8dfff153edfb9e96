package be.pilootloket.board;

import be.pilootloket.call.Call;
import be.pilootloket.call.Cancellation;
import be.pilootloket.call.CancellationDesk;
import be.pilootloket.call.SessionDesk;
import be.pilootloket.correspondence.Dispatch;
import be.pilootloket.correspondence.DispatchDesk;
import be.pilootloket.evidence.Entry;
import be.pilootloket.evidence.Ledger;
import be.pilootloket.meeting.Meeting;
import be.pilootloket.roadmap.ChangeDesk;
import be.pilootloket.roadmap.DateChange;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What happened to a call itself: its deeds, those of its letters as a whole, and the changes of its dates. */
@Component
class CallHistory {

    private final Ledger ledger;
    private final DispatchDesk dispatches;
    private final ChangeDesk changes;
    private final CancellationDesk cancellations;
    private final SessionDesk sessions;

    CallHistory(
            Ledger ledger,
            DispatchDesk dispatches,
            ChangeDesk changes,
            CancellationDesk cancellations,
            SessionDesk sessions) {
        this.ledger = ledger;
        this.dispatches = dispatches;
        this.changes = changes;
        this.cancellations = cancellations;
        this.sessions = sessions;
    }

    /** The codes and numbers that processes about this call carry; a candidacy has a history of its own. */
    Set<String> keys(Call call) {
        Set<String> keys = new TreeSet<>(Set.of(call.code()));
        dispatches.of(call.code()).stream().map(Dispatch::number).forEach(keys::add);
        changes.ofCall(call.code()).stream().map(DateChange::number).forEach(keys::add);
        sessions.find(call.code()).map(Meeting::number).ifPresent(keys::add);
        return keys;
    }

    /** Oldest first. */
    List<HistoryLine> of(Call call) {
        Stream<HistoryLine> deeds = ledger.about(keys(call)).stream()
                .map(deed ->
                        DeedLines.line(deed, deed.about().equals(call.code()) ? "" : deed.about(), why(deed, call)));
        return Stream.concat(deeds, changes.ofCall(call.code()).stream().flatMap(CallHistory::told))
                .sorted(Comparator.comparing(HistoryLine::at))
                .toList();
    }

    private String why(Entry deed, Call call) {
        return deed.known()
                .map(known -> switch (known) {
                    case CALL_CONCLUDED -> call.conclusion();
                    case CANCELLATION_DECIDED ->
                        cancellations.of(call.code()).map(Cancellation::reason).orElse(null);
                    default -> null;
                })
                .orElse(null);
    }

    /** A change of dates is asked by one person, decided by another, and then applied. */
    private static Stream<HistoryLine> told(DateChange change) {
        String what = change.kind().label() + " (" + change.number() + ")";
        return Stream.of(
                        new HistoryLine(
                                change.startedAt(),
                                HistoryLine.Sort.DOSSIER,
                                change.startedBy(),
                                "Gevraagd: " + what,
                                change.reason()),
                        new HistoryLine(
                                change.decidedAt(),
                                HistoryLine.Sort.DECISION,
                                change.decidedBy(),
                                (change.state() == DateChange.State.REFUSED ? "Niet goedgekeurd: " : "Goedgekeurd: ")
                                        + what,
                                change.remarks() == null ? "" : change.remarks()),
                        new HistoryLine(change.appliedAt(), HistoryLine.Sort.DOSSIER, null, "Toegepast: " + what, ""))
                .filter(line -> line.at() != null);
    }
}

package be.pilootloket.roadmap;

import be.pilootloket.call.Call;
import be.pilootloket.call.CallDesk;
import be.pilootloket.call.DeadlineDesk;
import be.pilootloket.call.DeadlineMove;
import be.pilootloket.programme.Deadline;
import be.pilootloket.programme.DutchTime;
import be.pilootloket.programme.Programme;
import be.pilootloket.programme.Refusal;
import be.pilootloket.programme.Sha256;
import be.pilootloket.programme.WorkingDays;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Moving the deadline of a call (S14); the call's own counter says what may. */
class DeadlineEffect implements Effect {

    /** The call's counter asks for a second person; while there is none yet, what it says of that is left out. */
    private static final String SECOND_PERSON = "verdict";

    private final DateChange change;
    private final CallDesk calls;
    private final DeadlineDesk deadlines;
    private final WorkingDays workingDays;
    private final Instant now;

    DeadlineEffect(DateChange change, CallDesk calls, DeadlineDesk deadlines, WorkingDays workingDays, Instant now) {
        this.change = change;
        this.calls = calls;
        this.deadlines = deadlines;
        this.workingDays = workingDays;
        this.now = now;
    }

    @Override
    public List<Refusal> refusals() {
        if (change.proposal().closesOn() == null) {
            return List.of(new Refusal("closesOn", "Kies de nieuwe uiterste dag."));
        }
        if (deadline().equals(inForce())) {
            return List.of(new Refusal("closesOn", "Dit is de uiterste dag al. Er verandert niets."));
        }
        return deadlines.refusals(move(null)).stream()
                .filter(refusal -> !refusal.field().equals(SECOND_PERSON))
                .toList();
    }

    @Override
    public List<String> warnings() {
        return workingDays
                .remark(deadline().on())
                .map(remark -> List.of("De uiterste dag: " + remark + "."))
                .orElse(List.of());
    }

    @Override
    public List<Movement> movements() {
        DutchTime dutch = definition().dutchTime();
        Programme after = definition().withTimeline(definition().timeline().withDeadline(deadline()));
        List<Movement> movements = new ArrayList<>();
        movements.add(new Movement(
                "Uiterste dag om in te dienen",
                null,
                inForce().text(),
                deadline().text(),
                true));
        List<Instant> was = definition().remindersAt();
        List<Instant> becomes = after.remindersAt();
        for (int index = 0; index < was.size(); index++) {
            if (was.get(index).isAfter(now) || becomes.get(index).isAfter(now)) {
                movements.add(new Movement(
                        "Herinnering %d aan de uiterste dag".formatted(index + 1),
                        null,
                        dutch.moment(was.get(index)),
                        becomes.get(index).isAfter(now) ? dutch.moment(becomes.get(index)) : null,
                        false));
            }
        }
        return movements.stream()
                .filter(movement -> !Objects.equals(movement.was(), movement.becomes()))
                .toList();
    }

    @Override
    public String fingerprint() {
        return Sha256.of(inForce().toString());
    }

    @Override
    public Applied apply(DateChange approved) {
        deadlines.move(move(approved.decidedBy()));
        return new Applied(true, approved.kind(), approved.callCode(), null, List.of(), List.of(), approved.reason());
    }

    private DeadlineMove move(String approvedBy) {
        return new DeadlineMove(
                change.callCode(),
                deadline(),
                change.reason(),
                change.proposal().by(),
                approvedBy);
    }

    private Deadline deadline() {
        LocalTime until = change.proposal().closesUntil();
        return new Deadline(
                change.proposal().closesOn(),
                until == null ? inForce().until() : until,
                inForce().zone());
    }

    private Deadline inForce() {
        return definition().timeline().deadline();
    }

    private Programme definition() {
        Call call = calls.get(change.callCode());
        return call.definition();
    }
}

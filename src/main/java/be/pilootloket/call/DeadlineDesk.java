package be.pilootloket.call;

import be.pilootloket.programme.Programme;
import be.pilootloket.programme.Refusal;
import be.pilootloket.programme.Texts;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter for the last day to apply: remind of it, and move it as a new version of the call. */
@Service
@Transactional
public class DeadlineDesk {

    private final CallDesk desk;
    private final Calls calls;
    private final Clock clock;

    DeadlineDesk(CallDesk desk, Calls calls, Clock clock) {
        this.desk = desk;
        this.calls = calls;
        this.clock = clock;
    }

    /** Why the deadline cannot be moved. Holds the call until this transaction ends. */
    public List<Refusal> refusals(DeadlineMove move) {
        List<Refusal> refusals = new ArrayList<>();
        calls.lock(move.callCode());
        Call call = desk.get(move.callCode());
        if (call.phase() != Phase.APPROVED && call.phase() != Phase.PUBLISHED) {
            return List.of(
                    new Refusal("closesOn", "Deze oproep is " + call.phase().text() + ": de uiterste dag ligt vast."));
        }
        if (!call.definition().closesAt().isAfter(clock.instant())) {
            return List.of(new Refusal("closesOn", "De uiterste dag om in te dienen is al voorbij en ligt nu vast."));
        }
        Texts.require(refusals, "reason", move.reason(), "Schrijf waarom de uiterste dag verandert.");
        if (move.approvedBy() == null || move.approvedBy().equals(move.proposedBy())) {
            refusals.add(new Refusal("verdict", "Iemand anders moet deze wijziging goedkeuren."));
        }
        if (!move.deadline().closesAt().isAfter(clock.instant())) {
            refusals.add(new Refusal("closesOn", "Deze dag is al voorbij."));
        }
        if (!move.deadline().on().isBefore(call.definition().timeline().selectsBy())) {
            refusals.add(new Refusal(
                    "closesOn",
                    "De uiterste dag om in te dienen moet voor de selectie (%s) liggen."
                            .formatted(call.definition()
                                    .dutchTime()
                                    .date(call.definition().timeline().selectsBy()))));
        }
        return List.copyOf(refusals);
    }

    /**
     * Stores the moved deadline as a new version of the call. The engine's timers follow through its own door.
     *
     * @throws IllegalStateException when {@link #refusals(DeadlineMove)} is not empty (any more)
     */
    public void move(DeadlineMove move) {
        if (!refusals(move).isEmpty()) {
            throw new IllegalStateException("The deadline of call " + move.callCode() + " cannot be moved");
        }
        Call call = desk.get(move.callCode());
        calls.insertVersion(
                call.code(),
                call.version() + 1,
                call.definition().withTimeline(call.definition().timeline().withDeadline(move.deadline())),
                move.reason(),
                move.proposedBy(),
                move.approvedBy(),
                clock.instant());
    }

    /** The deadlines that the world outside knew and that were moved since, oldest first. */
    @Transactional(readOnly = true)
    public List<FormerDeadline> former(String code) {
        Call call = desk.get(code);
        return calls.formerDeadlines(call.code()).stream()
                .filter(former -> call.published() && former.movedAt().isAfter(call.publishedAt()))
                .toList();
    }

    /** When the next reminder of the deadline leaves; empty when none is left. */
    @Transactional(readOnly = true)
    public Optional<Instant> nextReminder(String code) {
        Instant now = clock.instant();
        Programme definition = desk.get(code).definition();
        return definition.remindersAt().stream()
                .filter(at -> at.isAfter(now) && at.isBefore(definition.closesAt()))
                .findFirst();
    }
}

package be.pilootloket.roadmap;

import java.time.Instant;
import java.util.List;

/**
 * A change of dates, from the wish to its application.
 *
 * @param number its number and the business key of its process, such as {@code RZP-2019-T1-W3}
 * @param callCode the call or programme it belongs to
 * @param roadmap the roadmap whose dates change; null for a call's deadline or info session
 * @param kind what it does
 * @param reason why, in Dutch
 * @param startedBy the user id of who asked for it
 * @param startedAt when that was
 * @param state how far it is
 * @param proposal what exactly; null before
 * @param basedOn a fingerprint of the dates that the proposer read; null before
 * @param warnings what the proposer was warned of, in Dutch
 * @param confirmedBy the user id of who confirmed it; null before
 * @param decidedBy the user id of who approved or refused it; null before
 * @param decidedAt when that was; null before
 * @param remarks why it was refused, or why it could not be applied any more; null otherwise
 * @param movements what it moved; empty until it is applied
 * @param appliedAt when it was applied; null before
 */
public record DateChange(
        String number,
        String callCode,
        String roadmap,
        ChangeKind kind,
        String reason,
        String startedBy,
        Instant startedAt,
        State state,
        Proposal proposal,
        String basedOn,
        List<String> warnings,
        String confirmedBy,
        String decidedBy,
        Instant decidedAt,
        String remarks,
        List<Movement> movements,
        Instant appliedAt) {

    /** How far a change is. */
    public enum State {
        STARTED,
        PROPOSED,
        CONFIRMED,
        APPROVED,
        APPLIED,
        /** The second person said no. */
        REFUSED,
        /** Who proposed it took it back. */
        WITHDRAWN,
        /** It was approved, but the dates had moved meanwhile. */
        LAPSED
    }

    public DateChange {
        warnings = List.copyOf(warnings);
        movements = List.copyOf(movements);
    }

    /** The user id of who proposed it last; null before. */
    public String proposedBy() {
        return proposal == null ? null : proposal.by();
    }

    /** Whether it is about a call: its deadline or its info session. */
    public boolean ofCall() {
        return roadmap == null;
    }

    /** Whether it moves a call's deadline. */
    public boolean ofDeadline() {
        return kind == ChangeKind.MOVE_DEADLINE;
    }
}

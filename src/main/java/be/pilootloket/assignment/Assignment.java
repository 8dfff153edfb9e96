package be.pilootloket.assignment;

import be.pilootloket.programme.DeliverableKind;
import be.pilootloket.programme.Source;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What one pilot prepares for one meeting. What the plan said of it when it was opened stays with it; its due date
 * follows the plan.
 *
 * @param number its number, such as {@code RZP-2019-T1-mission-statement-kempen}
 * @param callCode the call
 * @param roadmap the roadmap's code
 * @param homework the code of the homework it belongs to
 * @param kind what is handed in
 * @param pilot the pilot's number
 * @param pilotName the pilot's name (S22)
 * @param opdracht the number of the opdracht to elaborate (S37); null for any other homework
 * @param label its name in Dutch; of an elaboration with the title of the opdracht
 * @param before the code of the milestone it prepares
 * @param instructions what to do, in Dutch
 * @param source the phrase it rests on
 * @param agreedOn the day that was agreed for this one alone, in the programme's zone; null when the plan decides
 * @param dueAt until when it is expected (D20); see {@link DueDates}
 * @param openedAt when it was opened
 * @param state where it stands
 * @param settledAt when it was accepted, waived or closed; null before
 * @param settledBy the user id of who did that; null before, and when the roadmap did
 * @param reason why it was waived or closed, in Dutch; null otherwise
 */
public record Assignment(
        String number,
        String callCode,
        String roadmap,
        String homework,
        DeliverableKind kind,
        String pilot,
        String pilotName,
        String opdracht,
        String label,
        String before,
        String instructions,
        Source source,
        LocalDate agreedOn,
        Instant dueAt,
        Instant openedAt,
        AssignmentState state,
        Instant settledAt,
        String settledBy,
        String reason) {

    /** The same assignment, due at this moment. */
    Assignment due(Instant at) {
        return new Assignment(
                number,
                callCode,
                roadmap,
                homework,
                kind,
                pilot,
                pilotName,
                opdracht,
                label,
                before,
                instructions,
                source,
                agreedOn,
                at,
                openedAt,
                state,
                settledAt,
                settledBy,
                reason);
    }

    /** Whether something is still expected of the coach or of the coordinator. */
    public boolean open() {
        return state.open();
    }
}

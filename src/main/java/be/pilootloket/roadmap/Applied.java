package be.pilootloket.roadmap;

import java.util.List;

/**
 * What became of a change when it was to be applied. The engine's instances follow through their own doors.
 *
 * @param done whether it was; false when things had changed meanwhile and it could not be any more
 * @param kind what it does
 * @param code the code of the roadmap or, for a deadline or an info session, of the call
 * @param session the number of the info session that moved or was cancelled; null for any other change
 * @param cancelled the numbers of the meetings that do not take place any more
 * @param droppedHomework the codes of the homework that is no longer in the plan
 * @param reason why, in Dutch
 */
public record Applied(
        boolean done,
        ChangeKind kind,
        String code,
        String session,
        List<String> cancelled,
        List<String> droppedHomework,
        String reason) {

    public Applied {
        cancelled = List.copyOf(cancelled);
        droppedHomework = List.copyOf(droppedHomework);
    }
}

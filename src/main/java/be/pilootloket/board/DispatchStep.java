package be.pilootloket.board;

import be.pilootloket.correspondence.Dispatch;
import be.pilootloket.correspondence.DispatchTally;
import be.pilootloket.process.engine.Directory;
import be.pilootloket.programme.DutchTime;
import java.time.Instant;
import java.util.List;

/**
 * A step of a dispatch, as the picture on top of its page shows it.
 *
 * @param name in Dutch
 * @param stage the style class: {@code done}, {@code now} or empty for what is still to come
 * @param remark by whom and when, or what it waits for; may be empty
 */
record DispatchStep(String name, String stage, String remark) {

    private static final String DONE = "done";
    private static final String NOW = "now";

    /** The four steps of a dispatch that stands so. */
    static List<DispatchStep> of(Dispatch dispatch, DispatchTally tally, Directory people, DutchTime when) {
        int at = switch (dispatch.state()) {
            case OPEN -> 1;
            case OFFERED -> 2;
            case RELEASED -> 3;
            // Nothing is left to release; its letters may still be on their way.
            case ENDED -> tally.underway() + tally.stuck() > 0 ? 3 : 4;
        };
        boolean released = at > 2 && dispatch.releasedAt() != null;
        return List.of(
                new DispatchStep("Opgesteld", DONE, when.stamp(dispatch.openedAt())),
                new DispatchStep(
                        "Nagekeken",
                        stage(1, at),
                        at == 1
                                ? "wacht op een medewerker"
                                : by(dispatch.reviewedBy(), dispatch.reviewedAt(), people, when)),
                new DispatchStep(
                        "Vrijgegeven",
                        stage(2, at),
                        at == 2
                                ? "wacht op iemand anders"
                                : released ? by(dispatch.releasedBy(), dispatch.releasedAt(), people, when) : ""),
                new DispatchStep("Verstuurd", stage(3, at), at < 3 ? "" : gone(tally)));
    }

    private static String stage(int step, int at) {
        if (step == at) {
            return NOW;
        }
        return step < at ? DONE : "";
    }

    private static String by(String person, Instant at, Directory people, DutchTime when) {
        return person == null ? "" : people.nameOf(person) + ", " + when.stamp(at);
    }

    private static String gone(DispatchTally tally) {
        return "%d van %d".formatted(tally.sent(), tally.sent() + tally.underway() + tally.stuck());
    }
}

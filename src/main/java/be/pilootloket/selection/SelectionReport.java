package be.pilootloket.selection;

import be.pilootloket.call.Call;
import be.pilootloket.candidacy.Candidacy;
import be.pilootloket.programme.Criterion;
import java.time.Instant;
import java.util.List;

/**
 * All that a selection rests on, for whoever signs it. Readers carry a number here and no name: who they are stands in the
 * dossiers.
 *
 * @param call the call
 * @param madeAt when the report was made
 * @param seal the hash with which the chain of deeds ended then
 * @param readers how many readers were given a dossier
 * @param reviewed the dossiers that were read, best first
 * @param others every other candidacy, by number
 * @param ended the turns of readers that ended without scores, by dossier
 * @param ties how ties at the cut-off were broken, oldest first
 * @param decision null before it is taken
 * @param vacated the places that were given up, in that order
 * @param appeals by candidacy, each candidacy's oldest first
 */
public record SelectionReport(
        Call call,
        Instant madeAt,
        String seal,
        int readers,
        List<Reviewed> reviewed,
        List<Other> others,
        List<Ended> ended,
        List<BrokenTie> ties,
        Taken decision,
        List<Vacated> vacated,
        List<Appeal> appeals) {

    /**
     * A dossier that was read.
     *
     * @param candidacy what was decided about it before it was read
     * @param readers the numbers of its readers, in the order of the scores on each line
     * @param lines one per criterion, in the order of the call
     * @param outcome null before the decision
     */
    public record Reviewed(
            Ranked ranked, Candidacy candidacy, List<Integer> readers, List<Line> lines, Outcome outcome) {}

    /**
     * What the readers gave for one criterion.
     *
     * @param scores one per reader
     */
    public record Line(Criterion criterion, List<Score> scores) {}

    /**
     * A candidacy that did not go to the readers.
     *
     * @param result what became of it, in Dutch
     * @param reason why; null where nobody gave a reason
     */
    public record Other(Candidacy candidacy, String result, String reason) {}

    /**
     * A turn that ended without scores.
     *
     * @param reader the reader's number
     * @param conflict whether by a conflict of interest, and not because the staff gave the dossier to another reader
     * @param reason why, in the words of who ended it
     * @param after the numbers of the readers whose scores count for this dossier
     */
    public record Ended(String number, int reader, boolean conflict, String reason, Instant at, List<Integer> after) {}

    /**
     * How a tie at the cut-off was broken.
     *
     * @param order from best to last
     * @param by the user id of the decision-maker
     */
    public record BrokenTie(List<Shown> order, String reason, String by, Instant at) {}

    /**
     * A dossier in a tie.
     *
     * @param label what the decision-maker saw instead of its number
     */
    public record Shown(String number, String label) {}

    /**
     * The decision as a whole; each reason is null where there was nothing to give one for.
     *
     * @param by the user id of the decision-maker
     */
    public record Taken(
            String by, Instant at, String belowCapacityReason, String sameZoneReason, String deviationReason) {}

    /**
     * A place that was given up.
     *
     * @param number the candidacy that gave it up
     * @param closedBy the user id of who decided what becomes of it; null while that is open
     * @param reason why; null while that is open
     * @param offeredTo the candidacy that it was offered to; null when it stays empty, or while that is open
     */
    public record Vacated(String number, Instant at, String closedBy, String reason, String offeredTo) {}

    /** How many candidacies became a selected one by the decision. */
    public long selected() {
        return reviewed.stream()
                .filter(dossier ->
                        dossier.outcome() != null && dossier.outcome().kind() == Outcome.Kind.SELECTED)
                .count();
    }
}

package be.pilootloket.selection;

import java.util.List;

/**
 * A dossier that is level at the cut-off, as the decision-maker sees it: without a number, a zone or a name.
 *
 * @param label what it is called instead, such as {@code Dossier 3F2A7C}; stays the same whatever happens to the others
 * @param total the weighted total, in Dutch notation
 * @param partners what kinds of partner take part and how many of each, in Dutch
 * @param remarks every reader's score and reason per criterion, with the names of organisations and zones left out
 */
public record TiedDossier(String label, String total, String partners, List<Remark> remarks) {

    public TiedDossier {
        remarks = List.copyOf(remarks);
    }

    /**
     * One reader's score on one criterion.
     *
     * @param criterion the criterion's label
     * @param score 0 to 5
     * @param reason the reader's words, names left out
     */
    public record Remark(String criterion, int score, String reason) {}
}

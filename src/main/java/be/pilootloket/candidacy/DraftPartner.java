package be.pilootloket.candidacy;

import java.util.List;
import java.util.UUID;

/**
 * A partner as the candidate typed it so far; whatever is empty is null.
 *
 * @param organisation name
 * @param kind code of a partner kind of the programme
 * @param recognised whether the candidate says that it is recognised
 * @param listedAs the care council of the zone's list that it is (S7e)
 * @param mission its regulated mission (S4)
 * @param interestShownOn the day on which it showed its interest, as typed (S9 c)
 * @param interestEvidence what shows that interest
 * @param groupOf codes of further partner kinds for which it counts, because it is a group of their members (S47); never
 *     null
 * @param declaration the id of the kept file with its signed declaration of engagement (S17); several partners may name
 *     the same (D3)
 */
public record DraftPartner(
        String organisation,
        String kind,
        boolean recognised,
        String listedAs,
        String mission,
        String interestShownOn,
        String interestEvidence,
        List<String> groupOf,
        UUID declaration) {

    public DraftPartner {
        groupOf = groupOf == null ? List.of() : List.copyOf(groupOf);
    }

    /** A row that nothing has been typed into yet. */
    public static final DraftPartner EMPTY = ofKind(null);

    /** A row of this kind that nothing else has been typed into yet. */
    public static DraftPartner ofKind(String kind) {
        return new DraftPartner(null, kind, false, null, null, null, null, List.of(), null);
    }

    /** Whether somebody typed anything into the row; a kind alone may stand there ready. */
    public boolean begun() {
        return !equals(ofKind(kind));
    }

    /** The same partner with another declaration; null for none. */
    public DraftPartner withDeclaration(UUID file) {
        return new DraftPartner(
                organisation, kind, recognised, listedAs, mission, interestShownOn, interestEvidence, groupOf, file);
    }
}

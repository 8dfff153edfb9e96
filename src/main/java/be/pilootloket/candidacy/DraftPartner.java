package be.pilootloket.candidacy;

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
        UUID declaration) {

    /** A row that nothing has been typed into yet. */
    public static final DraftPartner EMPTY = new DraftPartner(null, null, false, null, null, null, null, null);

    /** Whether somebody typed anything into the row; a kind alone may stand there ready. */
    public boolean begun() {
        return !equals(new DraftPartner(null, kind, false, null, null, null, null, null));
    }

    /** The same partner with another declaration; null for none. */
    public DraftPartner withDeclaration(UUID file) {
        return new DraftPartner(
                organisation, kind, recognised, listedAs, mission, interestShownOn, interestEvidence, file);
    }
}

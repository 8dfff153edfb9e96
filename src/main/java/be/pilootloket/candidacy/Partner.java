package be.pilootloket.candidacy;

import java.time.LocalDate;
import java.util.List;

/**
 * One organisation that takes part in a candidacy (S7, S8, S9).
 *
 * @param organisation name, as written by the candidate
 * @param kind code of a partner kind of the programme
 * @param recognised whether the recognition that the source asks for has been shown
 * @param listedAs the name under which the list of the zone knows a care council (S7e), when it goes by another; null for
 *     every other kind
 * @param mission the regulated mission of the organisation (S4); null when not given
 * @param declared whether a signed declaration of engagement covers it (S17); one document may cover several partners
 * @param interestShownOn day on which an optional partner showed its interest to the initiator (S9 c); null when unknown
 * @param interestEvidence what shows that interest; null when there is none
 * @param groupOf codes of further partner kinds for which this organisation counts, because it is a group of their
 *     members; never null
 */
public record Partner(
        String organisation,
        String kind,
        boolean recognised,
        String listedAs,
        String mission,
        boolean declared,
        LocalDate interestShownOn,
        String interestEvidence,
        List<String> groupOf) {

    public Partner {
        groupOf = groupOf == null ? List.of() : List.copyOf(groupOf);
    }

    /** A recognised partner with a signed declaration and nothing else to tell. */
    public static Partner declared(String organisation, String kind) {
        return new Partner(organisation, kind, true, null, null, true, null, null, List.of());
    }

    /** The care council of a first-line zone, with a signed declaration. */
    public static Partner careCouncil(String organisation, String kind, String listedAs) {
        return new Partner(organisation, kind, true, listedAs, null, true, null, null, List.of());
    }

    /** The same partner, covered by a signed declaration. */
    public Partner withDeclaration() {
        return new Partner(
                organisation, kind, recognised, listedAs, mission, true, interestShownOn, interestEvidence, groupOf);
    }

    /** Whether this is how somebody writes the name of this partner: case, space and accents do not matter. */
    public boolean isNamed(String name) {
        return !OrganisationName.key(name).isEmpty()
                && OrganisationName.key(name).equals(OrganisationName.key(organisation));
    }

    /** Whether the partner counts for a kind: its own, or one that it is a group of. */
    boolean countsFor(String code) {
        return code.equals(kind) || groupOf.contains(code);
    }
}

package be.pilootloket.candidacy;

/**
 * What a person judged about one optional partner (S9 a): whether it works in an area that largely matches the zone.
 *
 * @param organisation the partner's name as in the dossier
 * @param accepted null while the person has not chosen
 * @param reason in the person's own words; never blank once judged
 */
public record Judgement(String organisation, Boolean accepted, String reason) {

    boolean concerns(Partner partner) {
        return OrganisationName.key(organisation).equals(OrganisationName.key(partner.organisation()));
    }
}

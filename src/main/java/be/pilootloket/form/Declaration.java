package be.pilootloket.form;

import java.time.LocalDate;

/**
 * What a partner filled in on a declaration of engagement (S17). That it was signed by hand, a person has to see.
 *
 * @param organisation the partner; null when not filled in
 * @param kind code of a partner kind of the programme; null when none was chosen
 * @param signedBy the name under the signature; null when not filled in
 * @param signedOn null when not filled in or not readable
 */
public record Declaration(String organisation, String kind, String signedBy, LocalDate signedOn) {

    /** Whether somebody put a name and a day under it for an organisation. */
    public boolean signed() {
        return organisation != null && signedBy != null && signedOn != null;
    }
}

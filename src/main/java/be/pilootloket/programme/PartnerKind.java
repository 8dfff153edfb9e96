package be.pilootloket.programme;

/**
 * A kind of organisation that can be a partner in a dossier (S7, S8, S9).
 *
 * @param code its code in kebab-case, such as {@code care-council}; dossiers store this
 * @param label its name in Dutch
 * @param mandatory true for the kinds the call names under "Verplichte partners"
 * @param source the phrase that names it
 */
public record PartnerKind(String code, String label, boolean mandatory, Source source) {}

package be.pilootloket.candidacy;

/**
 * A draft as a page sends it back.
 *
 * @param id of the draft
 * @param basedOn the version that the page showed
 * @param content the whole draft as it stands on that page
 */
public record DraftEdit(String id, int basedOn, DraftContent content) {}

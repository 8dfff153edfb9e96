package be.pilootloket.candidacy;

/**
 * An application that somebody wants to begin.
 *
 * @param callCode the call that is applied for
 * @param organisation the initiator
 * @param email where the link to go on with it is sent
 */
public record NewDraft(String callCode, String organisation, String email) {}

package be.pilootloket.candidacy;

/**
 * The lead applicant, who receives the letters (S10).
 *
 * @param organisation name, as written by the candidate
 * @param contact the person to write to
 * @param email where mails go
 * @param phone null when not given
 */
public record Initiator(String organisation, String contact, String email, String phone) {}

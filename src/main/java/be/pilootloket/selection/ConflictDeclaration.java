package be.pilootloket.selection;

/**
 * What a reader declares before the dossier opens.
 *
 * @param assessmentId the reader's turn, see {@link Reading#id}
 * @param by the user id of whoever declares
 * @param conflicted whether there is a conflict of interest; null when left open, which is refused
 * @param reason which one; null or blank when there is none
 */
public record ConflictDeclaration(long assessmentId, String by, Boolean conflicted, String reason) {}

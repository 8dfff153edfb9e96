package be.pilootloket.candidacy;

/**
 * A new version of a dossier, made from a candidate's message.
 *
 * @param messageId the message that announced it
 * @param basedOn the version that the person had on screen; null when unknown
 * @param dossier the whole dossier as it stands with the supplement
 */
public record Supplement(String messageId, Integer basedOn, Dossier dossier) {}

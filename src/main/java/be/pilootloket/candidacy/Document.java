package be.pilootloket.candidacy;

/**
 * One document that came with a candidacy (S16, S17).
 *
 * @param code code of a required document of the programme
 * @param fileName as the candidate named it; shown, never opened
 * @param formVersion the version printed on the form; null when unknown
 */
public record Document(String code, String fileName, String formVersion) {}

package be.pilootloket.candidacy;

import java.util.UUID;

/**
 * One document that came with a candidacy (S16, S17).
 *
 * @param code code of a required document of the programme; null in a message while nobody has said what it is
 * @param fileName as the candidate named it; shown, never opened
 * @param formVersion the version printed on the form; null when unknown
 * @param file the id of the kept file; null when the document is not with us, or only on paper
 */
public record Document(String code, String fileName, String formVersion, UUID file) {

    /** A document of which we keep no file. */
    public Document(String code, String fileName, String formVersion) {
        this(code, fileName, formVersion, null);
    }
}

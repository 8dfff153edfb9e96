package be.pilootloket.intake;

import be.pilootloket.candidacy.Document;

/**
 * A document as a caller of the API names it: the file itself does not come along, and no caller points at one of ours.
 *
 * @param code code of a required document of the programme
 * @param fileName as the candidate named it
 * @param formVersion the version printed on the form; null when unknown
 */
record DocumentBody(String code, String fileName, String formVersion) {

    Document document() {
        return new Document(code, fileName, formVersion);
    }
}

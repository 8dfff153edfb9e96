package be.pilootloket.board;

import be.pilootloket.candidacy.Document;
import be.pilootloket.file.KeptFile;
import be.pilootloket.programme.Programme;
import be.pilootloket.programme.RequiredDocument;

/**
 * A document of a dossier of which we keep the file, as the page shows it.
 *
 * @param document as the dossier names it
 * @param kind what it is, in Dutch
 * @param file the kept file
 * @param receivedAt when it was kept, in Dutch
 */
record DocumentRow(Document document, String kind, KeptFile file, String receivedAt) {

    static DocumentRow of(Document document, KeptFile file, Programme programme) {
        return new DocumentRow(
                document,
                programme.document(document.code()).map(RequiredDocument::label).orElse("nog niet benoemd"),
                file,
                programme.dutchTime().stamp(file.receivedAt()));
    }
}

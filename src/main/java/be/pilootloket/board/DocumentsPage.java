package be.pilootloket.board;

import be.pilootloket.candidacy.Candidacy;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.candidacy.Document;
import be.pilootloket.file.Download;
import be.pilootloket.file.FileStore;
import be.pilootloket.file.KeptFile;
import be.pilootloket.programme.Programme;
import be.pilootloket.selection.JuryDesk;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What a candidate sent, for the office, and for who reads this dossier and declared to have no conflict of interest. */
@Controller
class DocumentsPage {

    private final CandidacyDesk candidacies;
    private final FileStore files;
    private final JuryDesk jury;

    DocumentsPage(CandidacyDesk candidacies, FileStore files, JuryDesk jury) {
        this.candidacies = candidacies;
        this.files = files;
        this.jury = jury;
    }

    @GetMapping("/candidacies/{number}/documents")
    String show(@PathVariable String number, Model model) {
        Candidacy candidacy = visible(number);
        model.addAttribute("candidacy", candidacy);
        model.addAttribute("received", received(candidacy));
        return "documents";
    }

    /** One document of this dossier, to keep: a browser never opens it as a page of ours. */
    @GetMapping("/candidacies/{number}/files/{id}")
    ResponseEntity<byte[]> download(@PathVariable String number, @PathVariable String id) {
        KeptFile file = candidacies.received(visible(number).number()).stream()
                .map(Document::file)
                .filter(known -> known.toString().equals(id))
                .findFirst()
                .flatMap(files::find)
                .orElseThrow(DocumentsPage::notFound);
        return Download.of(file, files.content(file));
    }

    /** The documents of which we still keep the file. */
    List<DocumentRow> received(Candidacy candidacy) {
        Programme programme = candidacies.programme(candidacy.number());
        return candidacies.received(candidacy.number()).stream()
                .flatMap(document ->
                        files.find(document.file()).stream().map(file -> DocumentRow.of(document, file, programme)))
                .toList();
    }

    private Candidacy visible(String number) {
        Visitor visitor = Visitor.current();
        if (!visitor.office() && !jury.reads(visitor.name(), number)) {
            throw new AccessDeniedException(
                    "Documents are for the office, and for the declared readers of the dossier");
        }
        return candidacies.find(number).orElseThrow(DocumentsPage::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

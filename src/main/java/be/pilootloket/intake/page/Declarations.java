package be.pilootloket.intake.page;

import be.pilootloket.candidacy.AdmissibilityDesk;
import be.pilootloket.candidacy.Candidacy;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.candidacy.Document;
import be.pilootloket.candidacy.Dossier;
import be.pilootloket.candidacy.Draft;
import be.pilootloket.candidacy.DraftContent;
import be.pilootloket.candidacy.DraftDeclaration;
import be.pilootloket.candidacy.DraftDesk;
import be.pilootloket.candidacy.DraftEdit;
import be.pilootloket.candidacy.DraftPartner;
import be.pilootloket.candidacy.MessageDesk;
import be.pilootloket.candidacy.MessageKind;
import be.pilootloket.candidacy.NewMessage;
import be.pilootloket.candidacy.Partner;
import be.pilootloket.candidacy.Supplement;
import be.pilootloket.file.FileGate;
import be.pilootloket.file.FileKind;
import be.pilootloket.file.FileStore;
import be.pilootloket.file.KeptFile;
import be.pilootloket.process.candidacy.CandidacyStarter;
import be.pilootloket.process.candidacy.DraftStarter;
import be.pilootloket.programme.Programme;
import be.pilootloket.programme.Refusal;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Keeps the declarations that candidates send by the page, and writes down whom they cover. */
@Service
@Transactional
class Declarations {

    /** The field of a refusal that is about all files together. */
    private static final String ALL = "uploads";

    private final FileGate gate;
    private final FileStore store;
    private final DeclarationReader reader;
    private final DraftDesk drafts;
    private final CandidacyDesk candidacies;
    private final MessageDesk messages;
    private final AdmissibilityDesk admissibility;
    private final CandidacyStarter starter;

    Declarations(
            FileGate gate,
            FileStore store,
            DeclarationReader reader,
            DraftDesk drafts,
            CandidacyDesk candidacies,
            MessageDesk messages,
            AdmissibilityDesk admissibility,
            CandidacyStarter starter) {
        this.gate = gate;
        this.store = store;
        this.reader = reader;
        this.drafts = drafts;
        this.candidacies = candidacies;
        this.messages = messages;
        this.admissibility = admissibility;
        this.starter = starter;
    }

    /** What was sent in the fields {@code upload-0}, {@code upload-1} and so on, looked at; fields without a file apart. */
    List<Upload> uploads(MultipartHttpServletRequest request, int rows) throws IOException {
        List<Upload> uploads = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            MultipartFile sent = request.getFile(field(row));
            if (sent != null
                    && sent.getOriginalFilename() != null
                    && !sent.getOriginalFilename().isBlank()) {
                uploads.add(new Upload(row, gate.inspect(sent.getOriginalFilename(), sent.getBytes())));
            }
        }
        return uploads;
    }

    /**
     * Keeps the files that the gate takes, and lets each partner name its own.
     *
     * @param chosen the partners as the page showed them, each with the document that was chosen for it
     * @return why files were not taken, or why nothing was saved
     */
    List<Refusal> save(Draft draft, Programme programme, int basedOn, List<DraftPartner> chosen, List<Upload> uploads) {
        DraftContent content = draft.content();
        List<Refusal> stale = drafts.refusals(new DraftEdit(draft.id(), basedOn, content.withPartners(chosen)));
        if (!stale.isEmpty()) {
            return stale;
        }
        Optional<String> tooMuch = gate.tooMuch(Stream.concat(
                        content.declarations().stream().map(DraftDeclaration::size),
                        taken(uploads).map(upload -> (long) upload.file().content().length))
                .toList());
        if (tooMuch.isPresent()) {
            return List.of(new Refusal(ALL, tooMuch.get()));
        }
        List<DraftPartner> partners = new ArrayList<>(chosen);
        List<DraftDeclaration> files = new ArrayList<>(content.declarations());
        taken(uploads).forEach(upload -> {
            KeptFile kept = store.keep(upload.file());
            DeclarationReader.Read read = reader.read(
                    upload.file(), programme, chosen.get(upload.row()).organisation());
            files.add(new DraftDeclaration(kept.id(), kept.name(), kept.size(), read.formVersion(), read.remarks()));
            partners.set(upload.row(), partners.get(upload.row()).withDeclaration(kept.id()));
        });
        drafts.save(new DraftEdit(draft.id(), basedOn, content.withDeclarations(partners, named(files, partners))));
        return refused(uploads);
    }

    /** A document that nobody names any more is dropped. */
    private static List<DraftDeclaration> named(List<DraftDeclaration> files, List<DraftPartner> partners) {
        return files.stream()
                .filter(file ->
                        partners.stream().anyMatch(partner -> file.file().equals(partner.declaration())))
                .toList();
    }

    /**
     * Adds declarations to a candidacy that was handed in, as a supplement that nobody has to type over.
     *
     * @param basedOn the version of the dossier that the page showed
     * @param receivedAt when the request reached us
     * @return why files were not taken, or why nothing was added
     */
    List<Refusal> add(String number, int basedOn, List<Upload> uploads, Instant receivedAt) {
        List<Refusal> refusals = new ArrayList<>(refused(uploads));
        List<Upload> taken = taken(uploads).toList();
        if (taken.isEmpty()) {
            return refusals.isEmpty() ? List.of(new Refusal(ALL, "Kies eerst een bestand.")) : refusals;
        }
        NewMessage message = new NewMessage(number, MessageKind.SUPPLEMENT, receivedAt, worded(taken));
        messages.refusals(message).stream()
                .map(refusal -> new Refusal(ALL, refusal.sentence()))
                .forEach(refusals::add);
        Candidacy candidacy = candidacies.get(number);
        if (candidacy.current().version() != basedOn) {
            refusals.add(
                    new Refusal(ALL, "Uw dossier is intussen gewijzigd. Kijk het na en kies de bestanden opnieuw."));
        } else if (!candidacies.programme(number).timeline().deadline().accepts(receivedAt)) {
            refusals.add(new Refusal(ALL, "De uiterste dag is voorbij. Aanvullen kan niet meer."));
        } else {
            tooMuch(candidacy, taken).ifPresent(sentence -> refusals.add(new Refusal(ALL, sentence)));
        }
        if (refusals.stream().noneMatch(refusal -> refusal.field().equals(ALL))) {
            String id = messages.receive(message, DraftStarter.WEBSITE).id();
            messages.enter(new Supplement(id, basedOn, with(candidacy, taken)), DraftStarter.WEBSITE);
            admissibility.check(number);
            starter.recheck(number);
        }
        return refusals;
    }

    private Optional<String> tooMuch(Candidacy candidacy, List<Upload> taken) {
        Stream<Long> there = candidacy.dossier().documents().stream()
                .map(Document::file)
                .filter(file -> file != null)
                .flatMap(file -> store.find(file).stream())
                .map(KeptFile::size);
        Stream<Long> sent = taken.stream().map(upload -> (long) upload.file().content().length);
        return gate.tooMuch(Stream.concat(there, sent).toList());
    }

    private Dossier with(Candidacy candidacy, List<Upload> taken) {
        Dossier dossier = candidacy.dossier();
        Programme programme = candidacies.programme(candidacy.number());
        String code = perPartner(programme);
        List<Partner> partners = new ArrayList<>(dossier.partners());
        List<Document> documents = new ArrayList<>(dossier.documents());
        for (Upload upload : taken) {
            KeptFile kept = store.keep(upload.file());
            Partner partner = partners.get(upload.row());
            String version = reader.read(upload.file(), programme, partner.organisation())
                    .formVersion();
            documents.add(new Document(code, kept.name(), version, kept.id()));
            partners.set(upload.row(), partner.withDeclaration());
        }
        return new Dossier(dossier.title(), dossier.zone(), dossier.initiator(), partners, documents);
    }

    private static String perPartner(Programme programme) {
        return programme.documents().stream()
                .filter(document -> document.perPartner())
                .map(document -> document.code())
                .findFirst()
                .orElse(null);
    }

    private static String worded(List<Upload> taken) {
        return taken.size() == 1
                ? "Een engagementverklaring, toegevoegd op de website."
                : "%d engagementverklaringen, toegevoegd op de website.".formatted(taken.size());
    }

    private static Stream<Upload> taken(List<Upload> uploads) {
        return uploads.stream().filter(upload -> upload.file().taken());
    }

    private static List<Refusal> refused(List<Upload> uploads) {
        return uploads.stream()
                .filter(upload -> !upload.file().taken())
                .map(upload -> new Refusal(field(upload.row()), upload.file().refusal()))
                .toList();
    }

    private static String field(int row) {
        return "upload-" + row;
    }

    /** What a page says when the server did not read the request to its end. */
    Refusal tooLarge() {
        return new Refusal(
                ALL,
                "Uw bestanden zijn samen te groot. Een bestand telt ten hoogste " + largest()
                        + ". Bewaar ze in een paar keer.");
    }

    /** How large a file may be, in Dutch. */
    String largest() {
        return gate.largest();
    }

    /** The kinds of file that we take, in Dutch. */
    String kinds() {
        return FileKind.choice();
    }
}

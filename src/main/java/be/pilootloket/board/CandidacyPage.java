package be.pilootloket.board;

import be.pilootloket.call.Call;
import be.pilootloket.call.CallDesk;
import be.pilootloket.candidacy.Candidacy;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.candidacy.Finding;
import be.pilootloket.correspondence.MessageSearch;
import be.pilootloket.correspondence.PostOffice;
import be.pilootloket.evidence.Deed;
import be.pilootloket.evidence.Entry;
import be.pilootloket.process.engine.Directory;
import be.pilootloket.programme.DutchTime;
import be.pilootloket.programme.PartnerKind;
import be.pilootloket.programme.RequiredDocument;
import be.pilootloket.selection.AppealDesk;
import be.pilootloket.selection.Outcome;
import be.pilootloket.selection.SelectionDesk;
import be.pilootloket.storage.RetentionClass;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A candidacy with its whole dossier, for the office only: readers see it in their task, and its {@link DocumentsPage}. */
@Controller
class CandidacyPage {

    private static final int MANY = 10_000;

    private final CandidacyDesk candidacies;
    private final CallDesk calls;
    private final SelectionDesk selections;
    private final AppealDesk appeals;
    private final PostOffice register;
    private final DocumentsPage documents;
    private final Trail trail;
    private final DossierDownload download;
    private final Directory people;

    CandidacyPage(
            CandidacyDesk candidacies,
            CallDesk calls,
            SelectionDesk selections,
            AppealDesk appeals,
            PostOffice register,
            DocumentsPage documents,
            Trail trail,
            DossierDownload download,
            Directory people) {
        this.appeals = appeals;
        this.trail = trail;
        this.download = download;
        this.people = people;
        this.register = register;
        this.documents = documents;
        this.candidacies = candidacies;
        this.calls = calls;
        this.selections = selections;
    }

    @GetMapping("/candidacies/{number}")
    String show(@PathVariable String number, Model model) {
        Candidacy candidacy = visible(number);
        Call call = calls.get(candidacy.callCode());
        model.addAttribute("candidacy", candidacy);
        model.addAttribute("row", CandidacyRow.of(candidacy, call.definition()));
        model.addAttribute("programme", call.definition());
        model.addAttribute("when", call.definition().dutchTime());
        model.addAttribute("answers", answers());
        model.addAttribute(
                "versions",
                candidacy.versions().stream()
                        .sorted(Comparator.comparing(version -> -version.version()))
                        .toList());
        Outcome outcome = selections.decided(call.code())
                ? selections.outcomeOf(candidacy.number()).orElse(null)
                : null;
        model.addAttribute("outcome", outcome);
        model.addAttribute("outcomeTag", outcome == null ? null : Tag.of(outcome));
        model.addAttribute("appeals", appeals.of(candidacy.number()));
        model.addAttribute(
                "messages",
                register.search(new MessageSearch(candidacy.number(), null, null), MANY).stream()
                        .filter(message -> candidacy.number().equals(message.number()))
                        .map(message -> MessageRow.of(message, call.definition().dutchTime()))
                        .toList());
        model.addAttribute(
                "kinds",
                call.definition().partnerKinds().stream()
                        .collect(Collectors.toMap(PartnerKind::code, PartnerKind::label)));
        model.addAttribute(
                "documents",
                call.definition().documents().stream()
                        .collect(Collectors.toMap(RequiredDocument::code, RequiredDocument::label)));
        model.addAttribute("received", documents.received(candidacy));
        List<Entry> deeds = trail.of(candidacy);
        model.addAttribute(
                "deeds", deeds.stream().map(deed -> DeedRow.of(deed, people)).toList());
        model.addAttribute("forgottenOn", forgottenOn(deeds));
        model.addAttribute(
                "downloadable", download.open(candidacy, Visitor.current().name()));
        return "candidacy";
    }

    /** The day on which what told of the candidate was destroyed, in Dutch; null while it is there. */
    private static String forgottenOn(List<Entry> deeds) {
        return deeds.stream()
                .filter(deed -> Deed.DATA_FORGOTTEN.name().equals(deed.deed()))
                .filter(deed ->
                        RetentionClass.APPLICATIONS.name().equals(deed.details().get("class")))
                .findFirst()
                .map(deed -> DutchTime.AGENCY.date(deed.at()))
                .orElse(null);
    }

    /** The whole dossier as a zip, written while it is read. Who takes it stands in the chain. */
    @GetMapping("/candidacies/{number}/dossier.zip")
    void download(@PathVariable String number, HttpServletResponse response) throws IOException {
        Candidacy candidacy = visible(number);
        String visitor = Visitor.current().name();
        if (!download.open(candidacy, visitor)) {
            throw new AccessDeniedException(
                    "Who reads this dossier for the jury does not get the scores of the others");
        }
        List<DossierZip.Item> items = download.of(candidacy);
        download.handedOut(candidacy, visitor);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("dossier-" + candidacy.number() + ".zip")
                        .build()
                        .toString());
        DossierZip.write(items, response.getOutputStream());
    }

    private Candidacy visible(String number) {
        if (!Visitor.current().office()) {
            throw new AccessDeniedException("Dossiers are for the office");
        }
        return candidacies.find(number).orElseThrow(CandidacyPage::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static Map<String, Tag> answers() {
        return Arrays.stream(Finding.Answer.values()).collect(Collectors.toMap(Enum::name, Tag::of));
    }
}

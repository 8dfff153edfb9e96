package be.pilootloket.intake.page;

import be.pilootloket.call.CallDesk;
import be.pilootloket.candidacy.Candidacy;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.candidacy.Document;
import be.pilootloket.candidacy.DossierVersion;
import be.pilootloket.candidacy.Finding;
import be.pilootloket.file.Download;
import be.pilootloket.file.FileStore;
import be.pilootloket.programme.Refusal;
import be.pilootloket.programme.Zone;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** The candidate's own page once the application is handed in: the receipt, and what can still be added. */
@Controller
@RequestMapping("/persoonlijk/aanvraag/{token}")
class OwnPage {

    private static final String STEP = "kandidatuur";

    private final DraftOpening opening;
    private final CandidacyDesk candidacies;
    private final CallDesk calls;
    private final Declarations declarations;
    private final Withdrawal withdrawal;
    private final ReceiptPrint receipts;
    private final FileStore files;

    OwnPage(
            DraftOpening opening,
            CandidacyDesk candidacies,
            CallDesk calls,
            Declarations declarations,
            Withdrawal withdrawal,
            ReceiptPrint receipts,
            FileStore files) {
        this.opening = opening;
        this.candidacies = candidacies;
        this.calls = calls;
        this.declarations = declarations;
        this.withdrawal = withdrawal;
        this.receipts = receipts;
        this.files = files;
    }

    @GetMapping("/" + STEP)
    String show(
            @PathVariable String token,
            @RequestParam(name = "te-groot", required = false) String tooLarge,
            HttpServletRequest request,
            Model model) {
        OpenedDraft opened = submitted(token, request);
        Faults faults = tooLarge == null ? Faults.NONE : Faults.of(List.of(declarations.tooLarge()));
        return show(STEP, opened, faults, model);
    }

    /** The proof that the application arrived, and when. */
    @GetMapping("/ontvangst")
    String receipt(@PathVariable String token, HttpServletRequest request, Model model) {
        return show("ontvangst", submitted(token, request), Faults.NONE, model);
    }

    @GetMapping("/ontvangst.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String token, HttpServletRequest request) {
        Candidacy candidacy = candidacy(submitted(token, request));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", "attachment; filename=\"ontvangst-" + candidacy.number() + ".pdf\"")
                .body(receipts.of(candidacy));
    }

    /** Adds declarations that were missing, as long as the deadline has not passed. */
    @PostMapping(path = "/" + STEP, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String add(
            @PathVariable String token,
            @RequestParam(defaultValue = "0") int version,
            MultipartHttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        OpenedDraft opened = submitted(token, request);
        Candidacy candidacy = candidacy(opened);
        List<Upload> uploads =
                declarations.uploads(request, candidacy.dossier().partners().size());
        List<Refusal> refusals = declarations.add(candidacy.number(), version, uploads, opened.openedAt());
        if (refusals.isEmpty()) {
            return opened.redirect(STEP) + "?toegevoegd";
        }
        response.setStatus(Faults.STATUS);
        return show(STEP, opened, Faults.of(refusals), model);
    }

    /** Withdraws the candidacy; whoever did not say to be sure is asked again. */
    @PostMapping("/intrekken")
    String withdraw(
            @PathVariable String token,
            @RequestParam(name = "sure", defaultValue = "false") boolean sure,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        OpenedDraft opened = submitted(token, request);
        List<Refusal> refusals = withdrawal.withdraw(opened.draft().number(), sure, reason, opened.openedAt());
        if (refusals.isEmpty()) {
            return opened.redirect(STEP) + "?ingetrokken";
        }
        response.setStatus(Faults.STATUS);
        model.addAttribute("reason", reason);
        return show(STEP, opened, Faults.of(refusals), model);
    }

    /** A file of one's own, to look at what was sent. */
    @GetMapping("/bestanden/{id}")
    ResponseEntity<byte[]> download(@PathVariable String token, @PathVariable UUID id, HttpServletRequest request) {
        OpenedDraft opened = opening.open(token, request);
        boolean own = opened.draft().submitted()
                ? candidacy(opened).versions().stream()
                        .flatMap(version -> version.dossier().documents().stream())
                        .map(Document::file)
                        .anyMatch(id::equals)
                : opened.draft().content().declarations().stream()
                        .anyMatch(declaration -> declaration.file().equals(id));
        return (own ? files.find(id) : files.find(id).filter(notOwn -> false))
                .map(file -> Download.of(file, files.content(file)))
                .orElseThrow(LinkGone::new);
    }

    private String show(String template, OpenedDraft opened, Faults faults, Model model) {
        Candidacy candidacy = candidacy(opened);
        DossierVersion current = candidacy.current();
        model.addAttribute("opened", opened);
        model.addAttribute("programme", opened.programme());
        model.addAttribute("faults", faults);
        model.addAttribute("candidacy", candidacy);
        model.addAttribute("phase", calls.get(candidacy.callCode()).phase());
        model.addAttribute("version", current);
        model.addAttribute(
                "zone",
                opened.programme()
                        .areas()
                        .find(current.dossier().zone())
                        .map(Zone::name)
                        .orElse(current.dossier().zone()));
        model.addAttribute("inTime", inTime(opened, candidacy));
        model.addAttribute(
                "standing",
                candidacy.state() == Candidacy.State.RECEIVED || candidacy.state() == Candidacy.State.SETTLED);
        model.addAttribute("unsatisfied", those(current, Finding.Answer.NOT_SATISFIED));
        model.addAttribute("toJudge", those(current, Finding.Answer.TO_JUDGE));
        model.addAttribute("kinds", declarations.kinds());
        model.addAttribute("largest", declarations.largest());
        return "public/application/" + template;
    }

    private static boolean inTime(OpenedDraft opened, Candidacy candidacy) {
        return opened.programme().timeline().deadline().accepts(candidacy.receivedAt());
    }

    private static List<Finding> those(DossierVersion version, Finding.Answer answer) {
        return version.findings().stream()
                .filter(finding -> finding.answer() == answer)
                .toList();
    }

    private OpenedDraft submitted(String token, HttpServletRequest request) {
        OpenedDraft opened = opening.open(token, request);
        if (!opened.draft().submitted()) {
            throw new LinkGone();
        }
        return opened;
    }

    private Candidacy candidacy(OpenedDraft opened) {
        return candidacies.get(Objects.requireNonNull(opened.draft().number()));
    }
}

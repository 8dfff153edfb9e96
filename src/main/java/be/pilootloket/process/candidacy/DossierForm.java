package be.pilootloket.process.candidacy;

import be.pilootloket.call.CallDesk;
import be.pilootloket.candidacy.Candidacy;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.candidacy.Document;
import be.pilootloket.candidacy.Dossier;
import be.pilootloket.candidacy.DossierVersion;
import be.pilootloket.candidacy.Finding;
import be.pilootloket.candidacy.Initiator;
import be.pilootloket.candidacy.Message;
import be.pilootloket.candidacy.MessageDesk;
import be.pilootloket.candidacy.MessageKind;
import be.pilootloket.candidacy.Partner;
import be.pilootloket.file.FileStore;
import be.pilootloket.file.KeptFile;
import be.pilootloket.process.Sheet;
import be.pilootloket.process.Typed;
import be.pilootloket.programme.DutchTime;
import be.pilootloket.programme.PartnerKind;
import be.pilootloket.programme.Programme;
import be.pilootloket.programme.RequiredDocument;
import be.pilootloket.programme.Rule;
import be.pilootloket.programme.Zone;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.spin.Spin;
import org.camunda.spin.SpinRuntimeException;
import org.springframework.stereotype.Component;

/** Lays a candidacy on a form, and reads a dossier from one. */
@Component
class DossierForm {

    private final CandidacyDesk candidacies;
    private final MessageDesk messages;
    private final CallDesk calls;
    private final FileStore files;

    DossierForm(CandidacyDesk candidacies, MessageDesk messages, CallDesk calls, FileStore files) {
        this.candidacies = candidacies;
        this.messages = messages;
        this.calls = calls;
        this.files = files;
    }

    static String number(DelegateTask task) {
        return (String) task.getVariable(CandidacyProcess.NUMBER);
    }

    /** What every decision on a candidacy needs to see, to be read only. */
    Sheet laySummary(DelegateTask task) {
        Candidacy candidacy = candidacies.get(number(task));
        Programme programme = programme(candidacy);
        DutchTime dutch = programme.dutchTime();
        return Sheet.of(task)
                .put("dossierNumber", (Object) candidacy.number())
                .put("organisation", (Object) candidacy.dossier().initiator().organisation())
                .put("zoneName", (Object) zoneName(candidacy, programme))
                .put("receivedText", (Object) dutch.stampToTheSecond(candidacy.receivedAt()))
                .put("deadlineText", (Object) programme.timeline().deadline().text())
                .rows("findings", findings(candidacy, programme))
                .rows("messages", messages(candidacy, dutch));
    }

    /** The partners and documents, to be read only. */
    void layTables(DelegateTask task) {
        Candidacy candidacy = candidacies.get(number(task));
        Programme programme = programme(candidacy);
        Sheet.of(task)
                .put("dossierPage", (Object) page(candidacy))
                .put("title", (Object) candidacy.dossier().title())
                .rows("partners", partnerTable(candidacy.dossier(), programme))
                .rows("documents", documentTable(candidacy.dossier(), programme));
    }

    /** The dossier, to be changed. */
    Sheet layDossier(DelegateTask task) {
        return layDossier(task, candidacies.get(number(task)).dossier());
    }

    /** This dossier, to be changed. */
    Sheet layDossier(DelegateTask task, Dossier dossier) {
        Candidacy candidacy = candidacies.get(number(task));
        Programme programme = programme(candidacy);
        return Sheet.of(task)
                .put("dossierNumber", (Object) candidacy.number())
                .put("dossierPage", (Object) page(candidacy))
                .put("title", (Object) dossier.title())
                .put("zone", (Object) dossier.zone())
                .put("organisation", (Object) dossier.initiator().organisation())
                .put("contact", (Object) dossier.initiator().contact())
                .put("email", (Object) dossier.initiator().email())
                .put("phone", (Object) dossier.initiator().phone())
                .rows(
                        "partners",
                        dossier.partners().stream().map(DossierForm::row).toList())
                .rows(
                        "documents",
                        dossier.documents().stream().map(DossierForm::row).toList())
                .rows("files", files(candidacy))
                .rows(
                        "zones",
                        programme.areas().zones().stream()
                                .map(zone -> option(zone.name(), zone.code()))
                                .toList())
                .rows(
                        "partnerKinds",
                        programme.partnerKinds().stream()
                                .map(kind -> option(kind.label(), kind.code()))
                                .toList())
                .rows(
                        "documentKinds",
                        programme.documents().stream()
                                .map(document -> option(document.label(), document.code()))
                                .toList());
    }

    /** The message that announced a supplement, with whether it counts. */
    List<Map<String, Object>> message(Message message) {
        Candidacy candidacy = candidacies.get(message.number());
        return List.of(row(message, candidacy, programme(candidacy).dutchTime()));
    }

    /** Why a late candidacy was taken all the same; empty when it was in time. */
    List<Map<String, Object>> lateness(Candidacy candidacy) {
        if (candidacy.lateness() == null) {
            return List.of();
        }
        Instant decidedAt = candidacy.lateness().at();
        return List.of(cells(
                "decidedText", programme(candidacy).dutchTime().stamp(decidedAt),
                "by", candidacy.lateness().by(),
                "reason", candidacy.lateness().reason()));
    }

    static Dossier read(Typed typed) {
        Initiator initiator = new Initiator(
                typed.text("organisation"), typed.text("contact"), typed.text("email"), typed.text("phone"));
        return new Dossier(
                typed.text("title"),
                typed.text("zone"),
                initiator,
                typed.rows("partners").stream().map(row -> partner(row, typed)).toList(),
                typed.rows("documents").stream()
                        .map(row -> document(row, typed))
                        .toList());
    }

    private static Document document(Map<String, String> row, Typed typed) {
        return new Document(
                row.get("code"), row.get("fileName"), row.get("formVersion"), typed.id("documents", row.get("file")));
    }

    private static Partner partner(Map<String, String> row, Typed typed) {
        return new Partner(
                row.get("organisation"),
                row.get("kind"),
                "true".equals(row.get("recognised")),
                row.get("listedAs"),
                row.get("mission"),
                "true".equals(row.get("declared")),
                typed.date("partners", row.get("interestShownOn")),
                row.get("interestEvidence"),
                codes(row.get("groupOf")));
    }

    /** The list arrives as its own text; anything else is left for the desk to refuse. */
    private static List<String> codes(String typed) {
        if (typed == null || !typed.startsWith("[")) {
            return typed == null ? List.of() : List.of(typed);
        }
        try {
            return Spin.JSON(typed).elements().stream()
                    .map(code -> code.isString() ? code.stringValue() : code.toString())
                    .toList();
        } catch (SpinRuntimeException noList) {
            return List.of(typed);
        }
    }

    private Programme programme(Candidacy candidacy) {
        return calls.get(candidacy.callCode()).definition();
    }

    private static String zoneName(Candidacy candidacy, Programme programme) {
        String code = candidacy.dossier().zone();
        return programme.areas().find(code).map(Zone::name).orElse(code);
    }

    private static List<Map<String, Object>> findings(Candidacy candidacy, Programme programme) {
        return candidacy.current().findings().stream()
                .map(finding -> cells(
                        "rule", label(finding, programme),
                        "answer", finding.answer().label(),
                        "text", finding.text(),
                        "remedy", finding.remedy(),
                        "source", finding.source().phrase()))
                .toList();
    }

    private static String label(Finding finding, Programme programme) {
        return programme.rules().stream()
                .filter(rule -> rule.id().equals(finding.rule()))
                .map(Rule::label)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(finding.rule());
    }

    private List<Map<String, Object>> messages(Candidacy candidacy, DutchTime dutch) {
        return messages.of(candidacy.number()).stream()
                .map(message -> row(message, candidacy, dutch))
                .toList();
    }

    private Map<String, Object> row(Message message, Candidacy candidacy, DutchTime dutch) {
        return cells(
                "receivedText", dutch.stampToTheSecond(message.receivedAt()),
                "kind", message.kind().label(),
                "content", message.content(),
                "counted", counted(message, candidacy));
    }

    private String counted(Message message, Candidacy candidacy) {
        if (message.kind() != MessageKind.SUPPLEMENT) {
            return "";
        }
        if (message.version() != null) {
            DossierVersion made = candidacy.versions().get(message.version() - 1);
            return (made.counted() ? "ja" : why(message, candidacy)) + ", versie " + made.version();
        }
        return messages.counts(message) ? "ja, nog in te voeren" : why(message, candidacy);
    }

    /** Why a supplement does not count. */
    private String why(Message message, Candidacy candidacy) {
        return programme(candidacy).timeline().deadline().accepts(message.receivedAt())
                ? "nee, op tijd, maar er was al beslist"
                : "nee, te laat";
    }

    private static List<Map<String, Object>> partnerTable(Dossier dossier, Programme programme) {
        return dossier.partners().stream()
                .map(partner -> cells(
                        "organisation", partner.organisation(),
                        "kind", kind(partner, programme),
                        "recognised", partner.recognised() ? "ja" : "nee",
                        "declared", partner.declared() ? "ja" : "nee",
                        "interest", interest(partner, programme.dutchTime())))
                .toList();
    }

    private static String kind(Partner partner, Programme programme) {
        return programme.partnerKind(partner.kind()).map(PartnerKind::label).orElse(partner.kind());
    }

    private static String interest(Partner partner, DutchTime dutch) {
        return partner.interestShownOn() == null
                ? ""
                : dutch.shortDate(partner.interestShownOn()) + ": "
                        + Objects.requireNonNullElse(partner.interestEvidence(), "geen bewijs");
    }

    private List<Map<String, Object>> documentTable(Dossier dossier, Programme programme) {
        return dossier.documents().stream()
                .map(document -> cells(
                        "kind",
                        programme
                                .document(document.code())
                                .map(RequiredDocument::label)
                                .orElse(document.code()),
                        "fileName",
                        document.fileName(),
                        "formVersion",
                        document.formVersion(),
                        "scan",
                        kept(document).map(file -> file.scan().text()).orElse(null)))
                .toList();
    }

    private static Map<String, Object> row(Partner partner) {
        Map<String, Object> row = cells(
                "organisation", partner.organisation(),
                "kind", partner.kind(),
                "listedAs", partner.listedAs(),
                "mission", partner.mission(),
                "interestEvidence", partner.interestEvidence());
        row.put("groupOf", partner.groupOf());
        row.put("recognised", partner.recognised());
        row.put("declared", partner.declared());
        row.put("interestShownOn", Objects.toString(partner.interestShownOn(), null));
        return row;
    }

    private static Map<String, Object> row(Document document) {
        Map<String, Object> row =
                cells("code", document.code(), "fileName", document.fileName(), "formVersion", document.formVersion());
        row.put("file", Objects.toString(document.file(), null));
        return row;
    }

    /** The files that came with the candidacy and after it, to be chosen from. */
    private List<Map<String, Object>> files(Candidacy candidacy) {
        return candidacies.received(candidacy.number()).stream()
                .flatMap(document -> kept(document).stream())
                .map(file -> option(
                        "%s (%s)".formatted(file.name(), file.scan().text()),
                        file.id().toString()))
                .toList();
    }

    private Optional<KeptFile> kept(Document document) {
        return document.file() == null ? Optional.empty() : files.find(document.file());
    }

    private static String page(Candidacy candidacy) {
        return "/candidacies/" + candidacy.number() + "#documenten";
    }

    private static Map<String, Object> option(String label, String value) {
        return cells("label", label, "value", value);
    }

    private static Map<String, Object> cells(String... namesAndTexts) {
        Map<String, Object> cells = new LinkedHashMap<>();
        for (int cell = 0; cell < namesAndTexts.length; cell += 2) {
            cells.put(namesAndTexts[cell], Objects.requireNonNullElse(namesAndTexts[cell + 1], ""));
        }
        return cells;
    }
}

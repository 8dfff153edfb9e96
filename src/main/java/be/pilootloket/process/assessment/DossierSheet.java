package be.pilootloket.process.assessment;

import be.pilootloket.call.CallDesk;
import be.pilootloket.candidacy.Candidacy;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.candidacy.Partner;
import be.pilootloket.process.Sheet;
import be.pilootloket.programme.PartnerKind;
import be.pilootloket.programme.Programme;
import be.pilootloket.programme.RequiredDocument;
import be.pilootloket.programme.Zone;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Lays a dossier before its reader, as far as the reader may see it. */
@Component
class DossierSheet {

    private final CandidacyDesk candidacies;
    private final CallDesk calls;

    DossierSheet(CandidacyDesk candidacies, CallDesk calls) {
        this.candidacies = candidacies;
        this.calls = calls;
    }

    /** The number and the zone; a reader's work is due when the decision-maker is reminded of the selection. */
    Sheet cover(DelegateTask task) {
        Candidacy candidacy = candidacy(task);
        task.setDueDate(Date.from(calls.selectionReminderAt(candidacy.callCode())));
        String zone = candidacy.dossier().zone();
        return Sheet.of(task).put("dossierNumber", (Object) candidacy.number()).put("zoneName", (Object)
                programme(candidacy).areas().find(zone).map(Zone::name).orElse(zone));
    }

    /** The cover and the names of the organisations: what a person needs to see a conflict of interest, and no more. */
    void names(DelegateTask task) {
        Candidacy candidacy = candidacy(task);
        Programme programme = programme(candidacy);
        Stream<Map<String, String>> initiator = Stream.of(
                Map.of("organisation", candidacy.dossier().initiator().organisation(), "role", "Initiatiefnemer"));
        Stream<Map<String, String>> partners = candidacy.dossier().partners().stream()
                .map(partner -> Map.of("organisation", partner.organisation(), "role", kind(partner, programme)));
        cover(task).rows("organisations", Stream.concat(initiator, partners).toList());
    }

    /** The whole dossier. */
    void content(DelegateTask task) {
        Candidacy candidacy = candidacy(task);
        Programme programme = programme(candidacy);
        cover(task)
                .put("projectTitle", (Object) candidacy.dossier().title())
                .put("initiator", (Object) candidacy.dossier().initiator().organisation())
                .put("dossierPage", (Object) ("/candidacies/" + candidacy.number() + "/documents"))
                .rows("partners", partners(candidacy, programme))
                .rows("documents", documents(candidacy, programme));
    }

    Programme programme(Candidacy candidacy) {
        return calls.get(candidacy.callCode()).definition();
    }

    Candidacy candidacy(DelegateTask task) {
        return candidacies.get((String) task.getVariable(AssessmentProcess.NUMBER));
    }

    private static List<Map<String, String>> partners(Candidacy candidacy, Programme programme) {
        return candidacy.dossier().partners().stream()
                .map(partner -> Map.of(
                        "organisation", partner.organisation(),
                        "kind", kind(partner, programme),
                        "mission", partner.mission() == null ? "" : partner.mission()))
                .toList();
    }

    private static List<Map<String, String>> documents(Candidacy candidacy, Programme programme) {
        return candidacy.dossier().documents().stream()
                .map(document -> Map.of(
                        "label",
                        programme
                                .document(document.code())
                                .map(RequiredDocument::label)
                                .orElse(document.code()),
                        "fileName",
                        document.fileName() == null ? "" : document.fileName()))
                .toList();
    }

    private static String kind(Partner partner, Programme programme) {
        return programme.partnerKind(partner.kind()).map(PartnerKind::label).orElse(partner.kind());
    }
}

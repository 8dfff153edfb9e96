package be.pilootloket.process.inbox;

import be.pilootloket.call.Call;
import be.pilootloket.call.CallDesk;
import be.pilootloket.call.QuestionDesk;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.inbox.Attachment;
import be.pilootloket.inbox.InboxDesk;
import be.pilootloket.inbox.Mail;
import be.pilootloket.inbox.MailReading;
import be.pilootloket.process.Sheet;
import be.pilootloket.programme.DutchTime;
import be.pilootloket.programme.Programme;
import be.pilootloket.programme.RequiredDocument;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Lays a mail on the form of who places it, with what was read of it filled in. */
@Component
class MailSheet {

    private static final ZoneId WITHOUT_A_CALL = ZoneId.of("UTC");

    private final InboxDesk inbox;
    private final CallDesk calls;
    private final CandidacyDesk candidacies;

    MailSheet(InboxDesk inbox, CallDesk calls, CandidacyDesk candidacies) {
        this.inbox = inbox;
        this.calls = calls;
        this.candidacies = candidacies;
    }

    void lay(DelegateTask task, Mail mail, List<String> remarks) {
        MailReading reading = mail.reading();
        Programme programme =
                inbox.callOf(mail).map(calls::get).map(Call::definition).orElse(null);
        Sheet laid = Sheet.of(task)
                .lines("remarks", remarks)
                .put("sender", (Object) sender(reading))
                .put("confirmedText", (Object) (reading.sender().confirmed() ? "ja" : "nee, afzender niet bevestigd"))
                .put("subject", (Object) reading.subject())
                .put("text", (Object) reading.text())
                .rows("attachments", attachments(reading, programme))
                .put("page", (Object) ("/inbox/" + mail.id()))
                .put("dossierNumber", (Object) mail.number())
                .rows("dossiers", dossiers(mail))
                .rows("calls", calls(mail))
                .put("call", (Object) (reading.callCode()))
                .rows("zones", programme == null ? List.of() : zones(programme))
                .rows(
                        "askers",
                        QuestionDesk.ASKERS.stream()
                                .map(asker -> option(asker, asker))
                                .toList())
                .put("words", (Object) null);
        moments(laid, mail, new DutchTime(programme == null ? WITHOUT_A_CALL : programme.zone()));
        applicant(laid, reading);
    }

    private static void moments(Sheet laid, Mail mail, DutchTime dutch) {
        laid.put("receivedText", (Object) stamp(mail.receipt().at(), dutch))
                .put("serverText", (Object) stamp(mail.receipt().byServer(), dutch))
                .put("internalText", (Object) stamp(mail.receipt().byMailbox(), dutch))
                .put("writtenText", (Object) stamp(mail.receipt().written(), dutch));
    }

    private static void applicant(Sheet laid, MailReading reading) {
        if (reading.application() == null) {
            laid.put("email", (Object) reading.sender().address());
            return;
        }
        laid.put("zone", (Object) reading.application().zone())
                .put("organisation", (Object) reading.application().initiator().organisation())
                .put("contact", (Object) reading.application().initiator().contact())
                .put("email", (Object) reading.application().initiator().email())
                .put("phone", (Object) reading.application().initiator().phone());
    }

    private static String stamp(Instant moment, DutchTime dutch) {
        return moment == null ? "niet bekend" : dutch.stampToTheSecond(moment);
    }

    private static String sender(MailReading reading) {
        String name = reading.sender().name();
        String address = reading.sender().address();
        return address == null ? name : name.isBlank() ? address : name + " (" + address + ")";
    }

    private static List<Map<String, Object>> attachments(MailReading reading, Programme programme) {
        return reading.attachments().stream()
                .map(attachment -> Map.<String, Object>of(
                        "name", attachment.name(),
                        "document", document(attachment, programme),
                        "state", attachment.state()))
                .toList();
    }

    private static String document(Attachment attachment, Programme programme) {
        return Optional.ofNullable(attachment.document())
                .flatMap(code -> programme == null ? Optional.empty() : programme.document(code))
                .map(RequiredDocument::label)
                .orElse("");
    }

    private List<Map<String, Object>> dossiers(Mail mail) {
        return callsOf(mail)
                .flatMap(call -> candidacies.of(call.code()).stream())
                .map(candidacy -> option(
                        "%s, %s"
                                .formatted(
                                        candidacy.number(),
                                        candidacy.dossier().initiator().organisation()),
                        candidacy.number()))
                .toList();
    }

    private Stream<Call> callsOf(Mail mail) {
        return calls.all().stream().filter(call -> call.definition().mailbox().equalsIgnoreCase(mail.mailbox()));
    }

    private List<Map<String, Object>> calls(Mail mail) {
        return callsOf(mail)
                .filter(CandidacyDesk::takesCandidacies)
                .map(call -> option(call.definition().title(), call.code()))
                .toList();
    }

    private static List<Map<String, Object>> zones(Programme programme) {
        return programme.areas().zones().stream()
                .map(zone -> option(zone.name(), zone.code()))
                .toList();
    }

    private static Map<String, Object> option(String label, String value) {
        return Map.of("label", label, "value", value);
    }
}

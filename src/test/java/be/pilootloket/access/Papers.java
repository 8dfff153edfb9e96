package be.pilootloket.access;

import be.pilootloket.assignment.FileDesk;
import be.pilootloket.assignment.NewFile;
import be.pilootloket.call.Approval;
import be.pilootloket.call.DefinitionDesk;
import be.pilootloket.candidacy.Document;
import be.pilootloket.candidacy.MessageDesk;
import be.pilootloket.candidacy.MessageKind;
import be.pilootloket.candidacy.NewMessage;
import be.pilootloket.correspondence.Dispatch;
import be.pilootloket.correspondence.DispatchDesk;
import be.pilootloket.file.FileGate;
import be.pilootloket.file.FileStore;
import be.pilootloket.file.KeptFile;
import be.pilootloket.inbox.InboxDesk;
import be.pilootloket.inbox.Mail;
import be.pilootloket.inbox.Written;
import be.pilootloket.process.Contest;
import be.pilootloket.process.Story;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;

/** A document of every kind that somebody may ask for and somebody else may not. */
class Papers {

    private static final byte[] PDF = "%PDF-1.4\n1 0 obj\n".getBytes(StandardCharsets.US_ASCII);

    private final DefinitionDesk definitions;
    private final FileGate gate;
    private final FileStore files;
    private final MessageDesk messages;
    private final InboxDesk inbox;
    private final FileDesk homework;
    private final DispatchDesk dispatches;
    private final Contest contest;
    private final Story story;
    private final RuntimeService runtime;

    Papers(
            DefinitionDesk definitions,
            FileGate gate,
            FileStore files,
            MessageDesk messages,
            InboxDesk inbox,
            FileDesk homework,
            DispatchDesk dispatches,
            Contest contest,
            Story story,
            RuntimeService runtime) {
        this.definitions = definitions;
        this.gate = gate;
        this.files = files;
        this.messages = messages;
        this.inbox = inbox;
        this.homework = homework;
        this.dispatches = dispatches;
        this.contest = contest;
        this.story = story;
        this.runtime = runtime;
    }

    /** Approves the text of the call, so that there is something to publish. */
    void callText() {
        definitions.decide(new Approval(Contest.CALL, "decision-maker", true, null));
    }

    /** A file that came with the candidacy of this number, by its name in the table. */
    Map<String, String> ofCandidacy(String number) {
        KeptFile file = files.keep(gate.inspect("verslag.pdf", PDF));
        messages.receive(
                new NewMessage(
                        number,
                        MessageKind.SUPPLEMENT,
                        story.now(),
                        "Het verslag.",
                        List.of(new Document(null, file.name(), null, file.id()))),
                "staff");
        return Map.of("file", file.id().toString());
    }

    /** A mail with an attachment. */
    Map<String, String> ofMail() {
        Mail mail = inbox.read(inbox.store(Written.from("iemand@logo.example", "Ons verslag")
                        .attaching("verslag van de mail.pdf", PDF)
                        .at(story.now()))
                .orElseThrow()
                .id());
        return Map.of(
                "mail",
                mail.id(),
                "attachment",
                mail.reading().attachments().get(0).file().toString());
    }

    /** What a coach hung on an assignment. */
    Map<String, String> ofAssignment(String number) {
        homework.take(new NewFile(number, "ontwerp.pdf", PDF, "coach1"));
        return Map.of("work", homework.of(number).get(0).file().id().toString());
    }

    /** A letter that waits for who looks it over. */
    Map<String, String> letter() {
        String number = contest.inadmissible();
        runtime.startProcessInstanceByKey("candidacy-result", number, Map.of("number", number));
        story.work();
        Dispatch dispatch = dispatches.of(Contest.CALL).get(0);
        return Map.of(
                "dispatch",
                dispatch.number(),
                "letter",
                dispatches.letters(dispatch.number()).get(0).id().value());
    }
}

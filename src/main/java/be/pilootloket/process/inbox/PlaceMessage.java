package be.pilootloket.process.inbox;

import be.pilootloket.candidacy.MessageKind;
import be.pilootloket.inbox.InboxDesk;
import be.pilootloket.inbox.Mail;
import be.pilootloket.inbox.Place;
import be.pilootloket.inbox.Placing;
import be.pilootloket.inbox.PlacingDesk;
import be.pilootloket.process.Typed;
import be.pilootloket.process.candidacy.MessageStarter;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.process.engine.TaskDesk;
import be.pilootloket.programme.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** A dossier handler says where a mail belongs. */
@Component
class PlaceMessage implements TaskDesk {

    /** What the counters call a field, and what the form calls it. */
    private static final Map<String, String> FIELDS = Map.of(
            "place", "choice",
            "kind", "choice",
            "receivedAt", "choice",
            "callCode", "call",
            "number", "dossierNumber",
            "content", "words",
            "question", "words");

    private final InboxDesk inbox;
    private final PlacingDesk placings;
    private final MessageStarter messages;
    private final MailSheet sheet;

    PlaceMessage(InboxDesk inbox, PlacingDesk placings, MessageStarter messages, MailSheet sheet) {
        this.inbox = inbox;
        this.placings = placings;
        this.messages = messages;
        this.sheet = sheet;
    }

    @Override
    public void lay(DelegateTask task) {
        Mail mail = inbox.get(id(task));
        List<String> remarks = new ArrayList<>(mail.reading().remarks());
        if (mail.placing() != null && mail.placing().kind() != null) {
            refusals(mail.id(), mail.placing().at(Place.MESSAGE)).forEach(refusal -> remarks.add(refusal.sentence()));
        }
        if (placings.overtaken(mail.id())) {
            remarks.add("Deze afzender diende intussen al een dossier in voor deze zone.");
        }
        sheet.lay(task, mail, remarks);
    }

    @Override
    public void record(DelegateTask task) {
        Typed typed = Typed.into(task);
        Placing placing = placing(typed);
        InputRefused.ifAny(typed.refusals(refusals(id(task), placing)));
        placings.place(id(task), placing);
        task.setVariable(IncomingMailProcess.PLACE, placing.place().name());
        task.setVariable(IncomingMailProcess.ANSWERS, false);
        task.setVariable(IncomingMailProcess.CALL_CODE, placing.callCode());
        task.setVariable(IncomingMailProcess.NUMBER, placing.number());
    }

    private List<Refusal> refusals(String id, Placing placing) {
        List<Refusal> refusals = placings.refusals(id, placing);
        if (refusals.isEmpty() && placing.kind() == MessageKind.DECLINE) {
            refusals = messages.refusals(placings.message(id, placing));
        }
        return refusals.stream()
                .map(refusal -> new Refusal(FIELDS.getOrDefault(refusal.field(), refusal.field()), refusal.sentence()))
                .toList();
    }

    private static Placing placing(Typed typed) {
        String choice = String.valueOf(typed.text("choice"));
        return switch (choice) {
            case "CANDIDACY" ->
                new Placing(Place.CANDIDACY, typed.text("call"), null, null, applicant(typed), null, null, typed.by());
            case "SUPPLEMENT", "WITHDRAWAL", "DECLINE" ->
                new Placing(
                        Place.MESSAGE,
                        null,
                        typed.text("dossierNumber"),
                        MessageKind.valueOf(choice),
                        null,
                        null,
                        typed.text("words"),
                        typed.by());
            case "QUESTION" ->
                new Placing(
                        Place.QUESTION,
                        typed.text("call"),
                        null,
                        null,
                        null,
                        typed.text("asker"),
                        typed.text("words"),
                        typed.by());
            case "KEPT" -> new Placing(Place.KEPT, null, null, null, null, null, typed.text("words"), typed.by());
            default -> new Placing(null, null, null, null, null, null, null, typed.by());
        };
    }

    private static Placing.Applicant applicant(Typed typed) {
        return new Placing.Applicant(
                typed.text("zone"),
                typed.text("organisation"),
                typed.text("contact"),
                typed.text("email"),
                typed.text("phone"));
    }

    private static String id(DelegateTask task) {
        return task.getExecution().getProcessBusinessKey();
    }
}

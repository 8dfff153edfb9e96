package be.pilootloket.inbox;

import be.pilootloket.call.Call;
import be.pilootloket.call.NewQuestion;
import be.pilootloket.call.QuestionDesk;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.candidacy.Channel;
import be.pilootloket.candidacy.Document;
import be.pilootloket.candidacy.Dossier;
import be.pilootloket.candidacy.Initiator;
import be.pilootloket.candidacy.Message;
import be.pilootloket.candidacy.MessageDesk;
import be.pilootloket.candidacy.NewCandidacy;
import be.pilootloket.candidacy.NewMessage;
import be.pilootloket.candidacy.Partner;
import be.pilootloket.programme.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a mail is given its place, by reading it or by a person, and what it becomes there. */
@Service
@Transactional
public class PlacingDesk {

    private static final int LONGEST_REASON = 10_000;

    private final InboxDesk inbox;
    private final Mails mails;
    private final Dossiers dossiers;
    private final CandidacyDesk candidacies;
    private final MessageDesk messages;
    private final QuestionDesk questions;

    PlacingDesk(
            InboxDesk inbox,
            Mails mails,
            Dossiers dossiers,
            CandidacyDesk candidacies,
            MessageDesk messages,
            QuestionDesk questions) {
        this.inbox = inbox;
        this.mails = mails;
        this.dossiers = dossiers;
        this.candidacies = candidacies;
        this.messages = messages;
        this.questions = questions;
    }

    /**
     * Why a mail cannot be placed so. Fields are {@code place} and {@code words}, and those of the counter that takes it
     * then.
     */
    public List<Refusal> refusals(String id, Placing placing) {
        if (placing.place() == null) {
            return List.of(new Refusal("place", "Kies waar dit bericht hoort."));
        }
        List<Refusal> refusals = new ArrayList<>();
        switch (placing.place()) {
            case CANDIDACY -> refusals.addAll(candidacies.refusals(candidacy(inbox.get(id), placing)));
            case MESSAGE -> refusals.addAll(messages.refusals(message(inbox.get(id), placing)));
            case QUESTION -> refusals.addAll(questions.refusals(question(placing)));
            case KEPT -> reason(placing, refusals);
            default -> refusals.add(new Refusal("place", "Kies waar dit bericht hoort."));
        }
        return List.copyOf(refusals);
    }

    private static void reason(Placing placing, List<Refusal> refusals) {
        if (placing.words() == null || placing.words().isBlank()) {
            refusals.add(new Refusal("words", "Schrijf waarom u met dit bericht niets meer doet."));
        } else if (placing.words().length() > LONGEST_REASON) {
            refusals.add(new Refusal("words", "Gebruik hoogstens %d tekens.".formatted(LONGEST_REASON)));
        }
    }

    /** Places a mail as a person says. */
    public void place(String id, Placing placing) {
        mails.place(id, placing);
    }

    /** Puts a mail back on the table: what it was to become cannot be any more. */
    public void reopen(String id) {
        mails.place(id, inbox.get(id).placing().at(Place.OPEN));
    }

    /**
     * Whether a mail that reading took for a new candidacy comes behind another one of its sender for the same zone, which
     * was not there yet when it was read. Of two such mails the second waits until the first is registered.
     */
    public boolean overtaken(String id) {
        Mail mail = inbox.get(id);
        if (mail.reading().kind() != MailKind.APPLICATION || mail.placing().by() != null) {
            return false;
        }
        mails.holdCandidacies(mail.mailbox());
        Call call = dossiers.call(mail.reading().callCode());
        return dossiers.ofSender(call, mail.reading().sender().address()).stream()
                .anyMatch(
                        candidacy -> dossiers.sameZone(candidacy, mail.reading().application(), call));
    }

    /** Notes what a mail became. */
    public void became(String id, String number, String message) {
        mails.became(id, number, message);
    }

    /** The candidacy that a mail was placed as. */
    @Transactional(readOnly = true)
    public NewCandidacy candidacy(String id) {
        Mail mail = inbox.get(id);
        return candidacy(mail, mail.placing());
    }

    /** The message about a candidacy that a mail was placed as. */
    @Transactional(readOnly = true)
    public NewMessage message(String id) {
        Mail mail = inbox.get(id);
        return message(mail, mail.placing());
    }

    /** The message about a candidacy that a mail would be, placed so. */
    @Transactional(readOnly = true)
    public NewMessage message(String id, Placing placing) {
        return message(inbox.get(id), placing);
    }

    /** The question that a mail was placed as. */
    @Transactional(readOnly = true)
    public NewQuestion question(String id) {
        return question(inbox.get(id).placing());
    }

    private static NewQuestion question(Placing placing) {
        return new NewQuestion(placing.callCode(), placing.asker(), placing.words(), placing.by());
    }

    /**
     * A dossier with what came with a message laid on it, for a person to confirm: its documents below its own, and the
     * partners whose signed declaration is among them.
     */
    @Transactional(readOnly = true)
    public Dossier laidOn(Dossier dossier, Message message) {
        List<Declared> declarations = inbox.ofMessage(message.id())
                .map(Mail::reading)
                .map(MailReading::declarations)
                .orElse(List.of());
        List<Document> documents = new ArrayList<>(dossier.documents());
        documents.addAll(message.documents());
        return new Dossier(
                dossier.title(),
                dossier.zone(),
                dossier.initiator(),
                declared(dossier.partners(), declarations),
                documents);
    }

    private static List<Partner> declared(List<Partner> partners, List<Declared> declarations) {
        return partners.stream()
                .map(partner -> declarations.stream()
                                .anyMatch(declaration ->
                                        declaration.signed() && partner.isNamed(declaration.organisation()))
                        ? partner.withDeclaration()
                        : partner)
                .toList();
    }

    private static NewCandidacy candidacy(Mail mail, Placing placing) {
        Dossier read = mail.reading().application();
        Placing.Applicant applicant = placing.applicant();
        Initiator initiator =
                new Initiator(applicant.organisation(), applicant.contact(), applicant.email(), applicant.phone());
        Dossier dossier = new Dossier(
                read == null ? null : read.title(),
                applicant.zone(),
                initiator,
                read == null
                        ? List.of()
                        : declared(read.partners(), mail.reading().declarations()),
                documents(mail));
        return new NewCandidacy(placing.callCode(), mail.receipt().at(), Channel.MAILBOX, dossier, false);
    }

    private static NewMessage message(Mail mail, Placing placing) {
        return new NewMessage(
                placing.number() == null ? null : placing.number().strip(),
                placing.kind(),
                mail.receipt().at(),
                placing.words(),
                documents(mail));
    }

    /** What came with a mail and was taken. */
    private static List<Document> documents(Mail mail) {
        return mail.reading().attachments().stream()
                .filter(attachment -> attachment.file() != null)
                .map(attachment -> new Document(
                        attachment.document(), attachment.name(), attachment.formVersion(), attachment.file()))
                .toList();
    }
}

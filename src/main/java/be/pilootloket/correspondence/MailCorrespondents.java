package be.pilootloket.correspondence;

import be.pilootloket.call.CallDesk;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.candidacy.Finding;
import be.pilootloket.inbox.Attachment;
import be.pilootloket.inbox.InboxDesk;
import be.pilootloket.inbox.Mail;
import be.pilootloket.inbox.Place;
import be.pilootloket.inbox.Sender;
import be.pilootloket.programme.Programme;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whoever wrote to the mailbox of a call. */
@Component
class MailCorrespondents implements Correspondents {

    private final InboxDesk inbox;
    private final CallDesk calls;
    private final CandidacyDesk candidacies;
    private final CallWords callWords;
    private final Letterhead letterhead;

    MailCorrespondents(
            InboxDesk inbox, CallDesk calls, CandidacyDesk candidacies, CallWords callWords, Letterhead letterhead) {
        this.inbox = inbox;
        this.calls = calls;
        this.candidacies = candidacies;
        this.callWords = callWords;
        this.letterhead = letterhead;
    }

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.MAIL);
    }

    @Override
    public List<Addressee> outside(Occasion occasion, String mail) {
        Sender sender = inbox.get(mail).reading().sender();
        return List.of(Addressee.of(sender.name().isBlank() ? "indiener" : sender.name(), sender.address()));
    }

    @Override
    public Particulars particulars(Occasion occasion, String id) {
        Mail mail = inbox.get(id);
        Programme programme = calls.get(inbox.callOf(mail).orElseThrow()).definition();
        Map<String, Object> words = callWords.of(programme);
        words.putAll(words(mail, programme));
        return letterhead.with(programme, words);
    }

    private Map<String, Object> words(Mail mail, Programme programme) {
        Map<String, Object> words = new HashMap<>();
        String subject = mail.reading().subject();
        String reference = mail.number() == null ? programme.code() : mail.number();
        words.put("reference", reference);
        words.put("mailSubject", subject.isBlank() ? "(geen)" : subject);
        words.put(
                "receivedAt",
                programme.dutchTime().fullDateToTheSecond(mail.receipt().at()));
        words.put("number", reference);
        words.put("asCandidacy", mail.place() == Place.CANDIDACY);
        words.put("asMessage", mail.place() == Place.MESSAGE);
        words.put("toPlace", mail.place() == Place.OPEN);
        words.put(
                "late", !programme.timeline().deadline().accepts(mail.receipt().at()));
        words.put("aboutFiles", aboutFiles(mail));
        words.put("findings", mail.place() == Place.CANDIDACY ? findings(mail.number()) : List.of());
        return words;
    }

    /** What was not taken, and of a form that has its place what was not as it should be. */
    private static List<String> aboutFiles(Mail mail) {
        Stream<String> refused =
                mail.reading().attachments().stream().map(Attachment::refusal).filter(Objects::nonNull);
        Stream<String> remarks = mail.place() == Place.OPEN ? Stream.empty() : mail.reading().remarks().stream();
        return Stream.concat(refused, remarks)
                .map(remark -> SingleLine.of(remark, 400))
                .toList();
    }

    private List<Particulars.Finding> findings(String number) {
        return Particulars.findings(candidacies.get(number), Finding.Answer.NOT_SATISFIED);
    }
}

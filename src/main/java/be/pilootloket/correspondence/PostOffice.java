package be.pilootloket.correspondence;

import be.pilootloket.candidacy.Candidacy;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.programme.EmailAddress;
import be.pilootloket.programme.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where letters are written and kept: one row per message and addressee. Handing them over is the {@link Courier}'s. */
@Service
@Transactional
public class PostOffice {

    private final Templates templates;
    private final Messages messages;
    private final AddressBook book;
    private final Untold untold;
    private final CandidacyDesk candidacies;
    private final Clock clock;

    PostOffice(
            Templates templates,
            Messages messages,
            AddressBook book,
            Untold untold,
            CandidacyDesk candidacies,
            Clock clock) {
        this.templates = templates;
        this.messages = messages;
        this.book = book;
        this.untold = untold;
        this.candidacies = candidacies;
        this.clock = clock;
    }

    /**
     * Writes one message to everyone whom the occasion is meant for. Nothing leaves: each message is delivered on its own.
     *
     * @param about what it is about: the value of {@link Occasion#fact()}
     * @param insiders the addresses of {@link #insiders}
     * @return the messages in the order of the addressees, those outside the agency first; empty when there is nobody today
     * @throws LetterIncomplete when a part is missing without which it must not leave
     */
    public List<MessageId> draft(Occasion occasion, String about, List<Addressee> insiders) {
        List<MessageId> drafted = new ArrayList<>();
        for (Addressee addressee : book.addressees(occasion, about, insiders)) {
            String of = occasion.subject() == Subject.CANDIDATES ? addressee.number() : about;
            drafted.add(draft(occasion, of, addressee, Map.of()).id());
        }
        return drafted;
    }

    /** The people of the agency whom the occasion is meant for, beside those outside it whom we know ourselves. */
    @Transactional(readOnly = true)
    public Insiders insiders(Occasion occasion, String about) {
        return book.inside(occasion, about);
    }

    /**
     * One message of the register.
     *
     * @throws IllegalArgumentException when there is none of that id
     */
    @Transactional(readOnly = true)
    public Message get(MessageId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No message " + id));
    }

    @Transactional(readOnly = true)
    public Optional<Message> find(MessageId id) {
        return messages.find(id);
    }

    /** The addresses that were invited for the meeting with this number, as its guests or otherwise, in lower case. */
    @Transactional(readOnly = true)
    public List<String> invited(String meeting) {
        return messages.invited(meeting);
    }

    /** How many candidates of a call have not been told how it ended: no letter sent, none waived (S19). */
    @Transactional(readOnly = true)
    public int untold(String callCode) {
        return untoldNumbers(callCode).size();
    }

    /** The numbers of those candidacies, in order. */
    @Transactional(readOnly = true)
    public List<String> untoldNumbers(String callCode) {
        return untold.of(callCode).stream().map(Candidacy::number).toList();
    }

    /** The numbers of the candidacies that ended with a decision which no letter brings yet, in order. */
    @Transactional(readOnly = true)
    public List<String> unwrittenNumbers(String callCode) {
        return untold.unwritten(callCode).stream().map(Candidacy::number).toList();
    }

    /** The letters of a call on which a candidate's being told depends, oldest first. */
    @Transactional(readOnly = true)
    public List<Message> letters(String callCode) {
        return messages.letters(callCode);
    }

    /**
     * Decides that this candidate need not get a letter, because it was told in another way (S19). What it was still to
     * get is waived; when its letter was not written yet, the register notes the decision itself.
     *
     * @param by the user id of who decides
     * @param reason never blank; see {@link #refusalsToWaive}
     * @return the messages that were waived, so that their deliveries can be told
     */
    public List<MessageId> waive(String number, String by, String reason) {
        Candidacy candidacy = candidacies.get(number);
        List<Message> waiting = messages.letters(candidacy.callCode()).stream()
                .filter(letter ->
                        number.equals(letter.number()) && !letter.state().settled())
                .toList();
        waiting.forEach(letter -> waive(letter.id(), by, reason));
        if (untoldNumbers(candidacy.callCode()).contains(number)) {
            messages.add(noted(candidacy, by, reason));
        }
        return waiting.stream().map(Message::id).toList();
    }

    /** The register, newest first and as long as it is, read one by one: it need not fit in the memory. */
    @Transactional(readOnly = true)
    public void each(MessageSearch search, Consumer<Message> reader) {
        messages.each(search, reader);
    }

    /** The register, newest first, at most {@code limit} messages. */
    @Transactional(readOnly = true)
    public List<Message> search(MessageSearch search, int limit) {
        return messages.search(search, limit);
    }

    /** Why this new address cannot be taken; the field is {@code newAddress}. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(MessageId id, String newAddress) {
        Optional<String> fault = EmailAddress.fault(newAddress == null ? null : newAddress.strip());
        if (fault.isPresent()) {
            return List.of(new Refusal("newAddress", fault.get()));
        }
        return get(id).state() == MessageState.REFUSED
                ? List.of()
                : List.of(new Refusal("newAddress", "Dit bericht wacht niet meer op een nieuw adres."));
    }

    /**
     * Notes that a message came back after a mail server had taken it: it counts as refused from then on. Only of a message
     * that counts as sent; of any other its own delivery decides.
     *
     * @param answer what the last mail server said; may be empty
     * @return whether it counted as sent
     */
    public boolean bounced(MessageId id, String answer) {
        return messages.bounced(id, answer.isEmpty() ? "Kwam terug." : "Kwam terug: " + answer);
    }

    /**
     * Gives a refused message another address. Its delivery is asked again.
     *
     * @throws IllegalStateException when {@link #refusals(MessageId, String)} is not empty
     */
    public void correct(MessageId id, String newAddress) {
        if (!refusals(id, newAddress).isEmpty()
                || !messages.correct(id, newAddress.strip(), calendar(get(id), newAddress.strip()))) {
            throw new IllegalStateException("The address of message " + id + " cannot be corrected");
        }
    }

    /** Why this reason cannot be taken; the field is {@code reason}. */
    public List<Refusal> refusalsToWaive(String reason) {
        if (reason == null || reason.isBlank()) {
            return List.of(new Refusal("reason", "Geef de reden: hoe is de kandidaat dan op de hoogte?"));
        }
        return reason.length() <= 4000
                ? List.of()
                : List.of(new Refusal("reason", "De reden is te lang. Gebruik hoogstens 4000 tekens."));
    }

    /**
     * Decides that a message need not be sent. A message that was sent meanwhile stays sent.
     *
     * @param by the user id of who decides
     * @param reason never blank; see {@link #refusalsToWaive}
     */
    public void waive(MessageId id, String by, String reason) {
        messages.waive(id, by, reason, clock.instant());
    }

    /** A calendar entry names whom it invites. */
    private String calendar(Message message, String address) {
        return message.calendar() == null
                ? null
                : book.calendar(message.occasion(), message.about(), Addressee.of(message.addressee(), address))
                        .orElse(null);
    }

    private Message noted(Candidacy candidacy, String by, String reason) {
        Occasion occasion = untold.letter(candidacy).orElse(Occasion.CANDIDACY_REJECTED);
        Particulars particulars = book.particulars(occasion, candidacy.number());
        Instant now = clock.instant();
        return new Message(
                MessageId.next(occasion, candidacy.number()),
                occasion,
                particulars.callCode(),
                candidacy.number(),
                candidacy.number(),
                true,
                SingleLine.of(candidacy.dossier().initiator().organisation(), 300),
                "",
                SingleLine.of(particulars.sender(), 300),
                particulars.senderAddress(),
                "[" + candidacy.number() + "] " + MessageState.WAIVED.label(),
                reason,
                MessageState.WAIVED,
                0,
                null,
                now,
                null,
                null,
                null,
                now,
                by,
                reason,
                null,
                null);
    }

    /**
     * Writes one message to one addressee.
     *
     * @param more what it says beside what the occasion knows
     */
    Message draft(Occasion occasion, String about, Addressee addressee, Map<String, Object> more) {
        Particulars particulars = book.particulars(occasion, about);
        Map<String, Object> words = particulars.to(addressee);
        words.putAll(book.personal(occasion, about, addressee));
        words.putAll(more);
        Templates.Text text = templates.write(occasion, words);
        Instant now = clock.instant();
        Message message = new Message(
                MessageId.next(occasion, about),
                occasion,
                particulars.callCode(),
                about,
                addressee.number(),
                occasion.letter(),
                SingleLine.of(addressee.name(), 300),
                asTyped(addressee.address()),
                SingleLine.of(particulars.sender(), 300),
                particulars.senderAddress(),
                occasion.numbered()
                        ? "[" + particulars.words().getOrDefault("reference", about) + "] " + text.subject()
                        : text.subject(),
                text.body(),
                occasion.decision() ? MessageState.DRAFTED : MessageState.RELEASED,
                0,
                null,
                now,
                occasion.decision() ? null : now,
                null,
                null,
                null,
                null,
                null,
                book.calendar(occasion, about, addressee).orElse(null),
                (String) words.get(Correspondents.UNSUBSCRIBE_PAGE));
        messages.add(message);
        return message;
    }

    /** What is malformed stays malformed: a character that no column takes becomes a space, and none is left out. */
    private static String asTyped(String address) {
        String text = address.replaceAll("\\p{Cc}", " ");
        return text.length() > 1000 ? text.substring(0, 1000) : text;
    }
}

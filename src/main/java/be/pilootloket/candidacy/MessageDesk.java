package be.pilootloket.candidacy;

import be.pilootloket.call.CallDesk;
import be.pilootloket.call.Phase;
import be.pilootloket.evidence.Deed;
import be.pilootloket.evidence.Ledger;
import be.pilootloket.programme.Refusal;
import be.pilootloket.programme.Texts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter for what a candidate sends after the candidacy itself: supplements, a withdrawal, a decline. */
@Service
@Transactional
public class MessageDesk {

    private final CandidacyDesk candidacies;
    private final Messages messages;
    private final Versions versions;
    private final CallDesk calls;
    private final Ledger ledger;
    private final Clock clock;

    MessageDesk(
            CandidacyDesk candidacies,
            Messages messages,
            Versions versions,
            CallDesk calls,
            Ledger ledger,
            Clock clock) {
        this.candidacies = candidacies;
        this.messages = messages;
        this.versions = versions;
        this.calls = calls;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Why a message about a candidacy cannot be taken: its fields, or what has been decided meanwhile. Holds the call, so
     * that what is registered in the same transaction comes before or after a decision and never in between.
     */
    public List<Refusal> refusals(NewMessage message) {
        Input input = new Input();
        Optional<Candidacy> candidacy = candidacies.find(message.number());
        if (candidacy.isEmpty()) {
            input.refuse(
                    "number", "Er is geen kandidatuur met het nummer \"%s\".".formatted(Texts.shown(message.number())));
            return input.refusals();
        }
        calls.hold(candidacy.get().callCode());
        candidacy = candidacies.find(message.number());
        if (message.kind() == null) {
            input.refuse("kind", "Kies wat de kandidaat wil.");
        } else {
            refuseOutOfTurn(message.kind(), candidacy.get(), input);
        }
        input.moment(
                message.receivedAt(), clock.instant(), candidacy.get().receivedAt(), "de kandidatuur zelf toekwam");
        input.text("content", message.content(), "Schrijf in het kort wat de kandidaat meldt.");
        return input.refusals();
    }

    private void refuseOutOfTurn(MessageKind kind, Candidacy candidacy, Input input) {
        Phase phase = calls.get(candidacy.callCode()).phase();
        if (candidacy.state() == Candidacy.State.WITHDRAWN) {
            input.refuse("number", "Deze kandidatuur is al ingetrokken.");
        } else if (candidacy.state() == Candidacy.State.CANCELLED || phase == Phase.CANCELLED) {
            input.refuse("number", "De oproep van deze kandidatuur is geannuleerd.");
        } else if (kind == MessageKind.DECLINE && phase != Phase.DECIDED) {
            input.refuse(
                    "kind",
                    phase.decided()
                            ? "De pilootprojecten zijn al gestart: afzien van een plaats kan niet meer."
                            : "De selectie is nog niet beslist: kies \"intrekking\".");
        } else if (kind != MessageKind.DECLINE && phase.decided()) {
            input.refuse(
                    "kind",
                    kind == MessageKind.WITHDRAWAL
                            ? "De selectie is al beslist: intrekken kan niet meer. Wie een plaats kreeg, kan er nog van afzien."
                            : "De selectie is al beslist: een aanvulling kan niet meer.");
        }
    }

    /** Registers a message under an id of its own. A withdrawal counts at once. */
    public Message receive(NewMessage message, String by) {
        Message received = new Message(
                UUID.randomUUID().toString(),
                message.number().strip(),
                message.kind(),
                message.receivedAt(),
                message.content(),
                message.documents(),
                clock.instant(),
                by,
                null);
        messages.add(received);
        ledger.note(
                Deed.MESSAGE_RECEIVED,
                candidacies.get(received.number()).callCode(),
                received.number(),
                by,
                Map.of(
                        "message", received.id(),
                        "kind", received.kind().name(),
                        "receivedAt", received.receivedAt().toString()));
        if (received.kind() == MessageKind.WITHDRAWAL) {
            candidacies.withdraw(received.number());
        }
        return received;
    }

    /** The message with this id, which the caller knows to exist. */
    @Transactional(readOnly = true)
    public Message get(String id) {
        return messages.find(id).orElseThrow(() -> new IllegalArgumentException("No message " + id));
    }

    /** What came in about a candidacy after its registration, oldest first. */
    @Transactional(readOnly = true)
    public List<Message> of(String number) {
        return messages.of(number);
    }

    /** Why a supplement cannot be entered: a dossier that is not there yet or has changed meanwhile, or its fields. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(Supplement supplement) {
        Candidacy candidacy = candidacies.get(get(supplement.messageId()).number());
        List<Refusal> refusals = new ArrayList<>();
        if (!candidacy.dossierEntered()) {
            refusals.add(new Refusal(
                    "title", "Het dossier zelf is nog niet ingevoerd. Voer het eerst in, en dan pas de aanvulling."));
        } else if (supplement.basedOn() != null
                && supplement.basedOn() != candidacy.current().version()) {
            refusals.add(new Refusal(
                    "title",
                    "Intussen is versie %d van het dossier bewaard. Laad de taak opnieuw en vul die versie aan."
                            .formatted(candidacy.current().version())));
        }
        refusals.addAll(candidacies.refusals(candidacy.number(), supplement.dossier()));
        return List.copyOf(refusals);
    }

    /**
     * Writes a supplement down as a new version. It counts when it was received before the call closed and nobody has
     * decided on the candidacy yet; otherwise it is kept and marked.
     */
    public void enter(Supplement supplement, String by) {
        Message message = get(supplement.messageId());
        Candidacy candidacy = candidacies.get(message.number());
        boolean counted = candidacy.admissibility() == null && candidacies.inTime(candidacy, message.receivedAt());
        int version = versions.add(
                candidacy, DossierVersion.Kind.SUPPLEMENT, message.receivedAt(), counted, supplement.dossier(), by);
        messages.entered(message.id(), version);
    }

    /** Whether a supplement came in before the call closed, and before anybody decided on the candidacy. */
    @Transactional(readOnly = true)
    public boolean counts(Message message) {
        Candidacy candidacy = candidacies.get(message.number());
        return candidacy.admissibility() == null && candidacies.inTime(candidacy, message.receivedAt());
    }
}

package be.pilootloket.inbox;

import be.pilootloket.call.Call;
import be.pilootloket.candidacy.Candidacy;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.candidacy.Channel;
import be.pilootloket.candidacy.Dossier;
import be.pilootloket.candidacy.MessageDesk;
import be.pilootloket.candidacy.MessageKind;
import be.pilootloket.candidacy.NewCandidacy;
import be.pilootloket.candidacy.NewMessage;
import be.pilootloket.programme.Refusal;
import be.pilootloket.programme.RequiredDocument;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Why a person has to say where a mail belongs, each reason a sentence in Dutch. */
@Component
class Doubts {

    static final String UNCONFIRMED = "De afzender is niet bevestigd: iemand anders kan dit adres gebruikt hebben.";

    private final CandidacyDesk candidacies;
    private final MessageDesk messages;
    private final Dossiers dossiers;

    Doubts(CandidacyDesk candidacies, MessageDesk messages, Dossiers dossiers) {
        this.candidacies = candidacies;
        this.messages = messages;
        this.dossiers = dossiers;
    }

    /** About a mail that names no dossier; empty when it is a candidacy without doubt. */
    List<String> ofNew(Envelope envelope, Call call, Opened opened) {
        List<String> doubts = ofSender(envelope);
        if (opened.attachments().isEmpty()) {
            doubts.add("Er zit geen bijlage bij dit bericht.");
        } else if (opened.applications().isEmpty()) {
            doubts.add("Er zit geen ingevuld aanvraagformulier bij (%s).".formatted(formats(call)));
        } else if (opened.applications().size() > 1) {
            doubts.add("Er zit meer dan één aanvraagformulier bij.");
        } else {
            Dossier application = opened.application();
            candidacies
                    .refusals(new NewCandidacy(
                            call.code(), envelope.mail().receipt().at(), Channel.MAILBOX, application, false))
                    .stream()
                    .map(Refusal::sentence)
                    .map(sentence -> "In het aanvraagformulier: " + sentence)
                    .forEach(doubts::add);
        }
        return doubts;
    }

    /** About a mail that names a dossier or whose sender has one; empty when it is a supplement without doubt. */
    List<String> ofSupplement(Envelope envelope, Candidacy candidacy, Opened opened) {
        List<String> doubts = ofSender(envelope);
        if (!dossiers.belongs(candidacy, envelope.sender().address())) {
            doubts.add("Dit adres is niet dat van de initiatiefnemer van " + candidacy.number() + ".");
        }
        if (!opened.any()) {
            doubts.add("Er zit geen bruikbare bijlage bij: dit kan een vraag, een intrekking of een aanvulling zijn.");
        }
        if (opened.application() != null && otherZone(candidacy, opened.application())) {
            doubts.add("Het aanvraagformulier noemt een andere zone dan dossier " + candidacy.number() + ".");
        }
        messages.refusals(new NewMessage(
                        candidacy.number(),
                        MessageKind.SUPPLEMENT,
                        envelope.mail().receipt().at(),
                        "Mail"))
                .forEach(refusal -> doubts.add(refusal.sentence()));
        return doubts;
    }

    private static List<String> ofSender(Envelope envelope) {
        List<String> doubts = new ArrayList<>();
        if (envelope.sender().address() == null) {
            doubts.add("Dit bericht noemt geen afzender, of meer dan één.");
        } else if (!envelope.sender().confirmed()) {
            doubts.add(UNCONFIRMED);
        }
        return doubts;
    }

    private boolean otherZone(Candidacy candidacy, Dossier application) {
        return candidacies
                .programme(candidacy.number())
                .areas()
                .find(application.zone())
                .filter(zone -> !zone.code().equals(candidacy.dossier().zone()))
                .isPresent();
    }

    private static String formats(Call call) {
        return call.definition().documents().stream()
                .map(RequiredDocument::format)
                .distinct()
                .reduce((first, second) -> first + ", " + second)
                .orElse("docx");
    }
}

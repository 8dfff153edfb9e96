package be.pilootloket.inbox;

import be.pilootloket.call.Call;
import be.pilootloket.candidacy.Candidacy;
import be.pilootloket.candidacy.Dossier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Says what a mail is. Only what is beyond doubt is placed without a person; every doubt is a sentence for that person.
 */
@Component
class Sorting {

    private final Dossiers dossiers;
    private final Opening opening;
    private final Doubts doubts;
    private final Register register;

    Sorting(Dossiers dossiers, Opening opening, Doubts doubts, Register register) {
        this.dossiers = dossiers;
        this.opening = opening;
        this.doubts = doubts;
        this.register = register;
    }

    MailReading sort(Envelope envelope, MailContent content) {
        if (content.report() != null) {
            return bounce(envelope, content);
        }
        if (content.calendar() != null) {
            return reply(envelope, content);
        }
        Optional<String> machine = Automatic.why(
                envelope.header(),
                envelope.sender(),
                envelope.subject(),
                envelope.mail().mailbox());
        return machine.isPresent() && content.parts().isEmpty()
                ? plain(envelope, content, MailKind.AUTOMATIC, null, null, null, List.of(machine.get()))
                : letter(envelope, content, machine);
    }

    private MailReading bounce(Envelope envelope, MailContent content) {
        Optional<Register.Sent> sent =
                Optional.ofNullable(content.report().messageId()).flatMap(register::find);
        String remark = sent.isPresent()
                ? "Een bericht van ons kwam niet aan."
                : "Een mailserver meldt dat een bericht niet aankwam, maar het is er geen van ons.";
        return plain(
                envelope,
                content,
                MailKind.BOUNCE,
                sent.orElse(null),
                null,
                sent.map(Register.Sent::id).orElse(null),
                List.of(remark));
    }

    /** Of that attendee only: whoever answers for somebody else is not believed. */
    private MailReading reply(Envelope envelope, MailContent content) {
        MailReply reply = CalendarReply.of(content.calendar()).orElse(null);
        String doubt = reply == null
                ? "Dit is een antwoord op een uitnodiging, maar we kunnen het niet lezen."
                : !envelope.sender().confirmed()
                        ? Doubts.UNCONFIRMED
                        : !reply.attendee().equals(envelope.sender().address())
                                ? "Dit antwoord op een uitnodiging is voor een ander adres (%s)."
                                        .formatted(PlainText.line(reply.attendee(), 254))
                                : !register.invited(reply.meeting(), reply.attendee())
                                        ? "Dit is een antwoord op een uitnodiging die we dit adres niet stuurden."
                                        : null;
        return doubt == null
                ? plain(envelope, content, MailKind.CALENDAR_REPLY, null, reply, null, List.of())
                : plain(envelope, content, MailKind.UNCLEAR, null, null, null, List.of(doubt));
    }

    private MailReading letter(Envelope envelope, MailContent content, Optional<String> machine) {
        Set<String> named = dossiers.named(envelope);
        List<Call> calls = dossiers.calls(envelope.mail().mailbox());
        Call call = named.size() == 1
                ? dossiers.call(dossiers.get(named.iterator().next()).callCode())
                : calls.size() == 1 ? calls.get(0) : null;
        Opened opened = opening.open(content.parts(), call);
        Candidacy about = about(envelope, named, call, opened);
        List<String> remarks = new ArrayList<>(content.remarks());
        machine.ifPresent(remarks::add);
        if (call == null) {
            remarks.add("Het is niet duidelijk over welke oproep dit bericht gaat.");
        }
        if (named.size() > 1) {
            remarks.add("Dit bericht noemt meer dan één dossier: " + String.join(", ", named) + ".");
        }
        if (remarks.isEmpty()) {
            remarks.addAll(
                    about == null
                            ? doubts.ofNew(envelope, call, opened)
                            : doubts.ofSupplement(envelope, about, opened));
        } else if (!envelope.sender().confirmed()) {
            remarks.add(Doubts.UNCONFIRMED);
        }
        MailKind kind =
                !remarks.isEmpty() ? MailKind.UNCLEAR : about == null ? MailKind.APPLICATION : MailKind.SUPPLEMENT;
        return new MailReading(
                envelope.sender(),
                envelope.subject(),
                content.text(),
                opened.attachments(),
                kind,
                machine.isPresent(),
                call == null ? null : call.code(),
                about == null ? null : about.number(),
                opened.application(),
                opened.declarations(),
                null,
                null,
                Stream.concat(remarks.stream(), opened.remarks().stream()).toList());
    }

    /** The candidacy that is named; else the one that this sender has for the same zone, or the only one it has. */
    private Candidacy about(Envelope envelope, Set<String> named, Call call, Opened opened) {
        if (named.size() == 1) {
            return dossiers.get(named.iterator().next());
        }
        if (call == null || envelope.sender().address() == null) {
            return null;
        }
        Dossier application = opened.application();
        List<Candidacy> own = dossiers.ofSender(call, envelope.sender().address()).stream()
                .filter(candidacy -> application == null || sameZone(candidacy, application, call))
                .toList();
        return own.size() == 1 ? own.get(0) : null;
    }

    private static boolean sameZone(Candidacy candidacy, Dossier application, Call call) {
        return call.definition()
                .areas()
                .find(application.zone())
                .filter(zone -> zone.code().equals(candidacy.dossier().zone()))
                .isPresent();
    }

    private static MailReading plain(
            Envelope envelope,
            MailContent content,
            MailKind kind,
            Register.Sent sent,
            MailReply reply,
            String bounced,
            List<String> remarks) {
        return new MailReading(
                envelope.sender(),
                envelope.subject(),
                content.text(),
                List.of(),
                kind,
                kind == MailKind.AUTOMATIC || kind == MailKind.BOUNCE,
                sent == null ? null : sent.callCode(),
                sent == null ? null : sent.number(),
                null,
                List.of(),
                reply,
                bounced,
                remarks);
    }
}

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

    private static final int LONGEST_ANSWER = 800;
    private static final String REPORT_OF_ANOTHER =
            "Een machine meldt iets over een mail, maar het is er geen van ons.";

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
            return report(envelope, content);
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

    /** What a machine reports of a mail; only of one of ours it matters. */
    private MailReading report(Envelope envelope, MailContent content) {
        DeliveryReport report = content.report();
        Register.Sent sent =
                Optional.ofNullable(report.messageId()).flatMap(register::find).orElse(null);
        if (sent == null) {
            return plain(envelope, content, MailKind.AUTOMATIC, null, null, null, List.of(REPORT_OF_ANOTHER));
        }
        return switch (report.ending()) {
            case FAILED -> {
                String answer = report.answer() == null ? "" : PlainText.line(report.answer(), LONGEST_ANSWER);
                yield plain(
                        envelope,
                        content,
                        MailKind.BOUNCE,
                        sent,
                        null,
                        new Bounce(sent.id(), answer),
                        List.of("Een bericht van ons kwam niet aan."));
            }
            case UNDER_WAY ->
                plain(
                        envelope,
                        content,
                        MailKind.AUTOMATIC,
                        sent,
                        null,
                        null,
                        List.of("Een bericht van ons is onderweg, kwam aan of werd geopend."));
            case UNREADABLE ->
                plain(
                        envelope,
                        content,
                        MailKind.UNCLEAR,
                        sent,
                        null,
                        null,
                        List.of("Een machine schrijft over een bericht van ons, maar we kunnen niet lezen wat."));
        };
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
                .filter(candidacy -> application == null || dossiers.sameZone(candidacy, application, call))
                .toList();
        return own.size() == 1 ? own.get(0) : null;
    }

    private static MailReading plain(
            Envelope envelope,
            MailContent content,
            MailKind kind,
            Register.Sent sent,
            MailReply reply,
            Bounce bounce,
            List<String> remarks) {
        return new MailReading(
                envelope.sender(),
                envelope.subject(),
                content.text(),
                List.of(),
                kind,
                content.report() != null || kind == MailKind.AUTOMATIC,
                sent == null ? null : sent.callCode(),
                sent == null ? null : sent.number(),
                null,
                List.of(),
                reply,
                bounce,
                remarks);
    }
}

package be.pilootloket.inbox;

import be.pilootloket.call.Call;
import be.pilootloket.call.CallDesk;
import be.pilootloket.candidacy.Candidacy;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.candidacy.Dossier;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds the calls and the dossiers that a mail may be about. */
@Component
class Dossiers {

    private final CallDesk calls;
    private final CandidacyDesk candidacies;
    private final Register register;
    private final Mails mails;

    Dossiers(CallDesk calls, CandidacyDesk candidacies, Register register, Mails mails) {
        this.calls = calls;
        this.candidacies = candidacies;
        this.register = register;
        this.mails = mails;
    }

    /** The calls that take candidacies at this mailbox. */
    List<Call> calls(String mailbox) {
        return calls.all().stream()
                .filter(CandidacyDesk::takesCandidacies)
                .filter(call -> call.definition().mailbox().equalsIgnoreCase(mailbox))
                .toList();
    }

    /** One of the published calls of this mailbox, whether it still takes candidacies or not. */
    Optional<String> anyCall(String mailbox) {
        return calls.all().stream()
                .filter(call -> call.phase().known())
                .filter(call -> call.definition().mailbox().equalsIgnoreCase(mailbox))
                .map(Call::code)
                .findFirst();
    }

    /** The candidacies that a mail names, in its subject or by answering a message of ours about them. */
    Set<String> named(Envelope envelope) {
        Stream<String> inSubject = calls.all().stream()
                .map(Call::code)
                .flatMap(code -> Pattern.compile(Pattern.quote(code) + "-\\d{3,6}\\b", Pattern.CASE_INSENSITIVE)
                        .matcher(envelope.subject())
                        .results()
                        .map(found -> found.group().toUpperCase(Locale.ROOT)));
        Set<String> numbers = known(inSubject);
        return numbers.isEmpty()
                ? known(envelope.answered().stream()
                        .map(register::find)
                        .flatMap(Optional::stream)
                        .map(Register.Sent::number)
                        .filter(number -> number != null)
                        .limit(1))
                : numbers;
    }

    private Set<String> known(Stream<String> numbers) {
        return numbers.filter(number -> candidacies.find(number).isPresent())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The candidacies of a call that this address sent or applied for and that still stand. */
    List<Candidacy> ofSender(Call call, String address) {
        return candidacies.of(call.code()).stream()
                .filter(candidacy ->
                        candidacy.state() == Candidacy.State.RECEIVED || candidacy.state() == Candidacy.State.SETTLED)
                .filter(candidacy -> belongs(candidacy, address))
                .toList();
    }

    /** Whether what somebody applied for now is the zone of this candidacy. */
    boolean sameZone(Candidacy candidacy, Dossier application, Call call) {
        return call.definition()
                .areas()
                .find(application.zone())
                .filter(zone -> zone.code().equals(candidacy.dossier().zone()))
                .isPresent();
    }

    /** Whether this address applied for the candidacy: it is the initiator's, or a mail from it led to the candidacy. */
    boolean belongs(Candidacy candidacy, String address) {
        String initiator = candidacy.dossier().initiator().email();
        return address != null
                && (address.equalsIgnoreCase(initiator)
                        || mails.of(candidacy.number()).stream()
                                .filter(mail -> mail.place() == Place.CANDIDACY && mail.reading() != null)
                                .map(mail -> mail.reading().sender())
                                .anyMatch(sender -> sender.confirmed() && address.equals(sender.address())));
    }

    Candidacy get(String number) {
        return candidacies.get(number);
    }

    Call call(String code) {
        return calls.get(code);
    }
}

package be.pilootloket.candidacy;

import be.pilootloket.call.CallDesk;
import be.pilootloket.evidence.Deed;
import be.pilootloket.evidence.Ledger;
import be.pilootloket.programme.Programme;
import be.pilootloket.programme.Refusal;
import be.pilootloket.programme.Rule;
import be.pilootloket.programme.RuleKind;
import be.pilootloket.programme.Texts;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter where the rules answer for a dossier, and where people decide on lateness and admissibility. */
@Service
@Transactional
public class AdmissibilityDesk {

    private final CandidacyDesk desk;
    private final Candidacies candidacies;
    private final Messages messages;
    private final Judgements judgements;
    private final CallDesk calls;
    private final Ledger ledger;
    private final Clock clock;

    AdmissibilityDesk(
            CandidacyDesk desk,
            Candidacies candidacies,
            Messages messages,
            Judgements judgements,
            CallDesk calls,
            Ledger ledger,
            Clock clock) {
        this.desk = desk;
        this.candidacies = candidacies;
        this.messages = messages;
        this.judgements = judgements;
        this.calls = calls;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Asks every rule of the call about the dossier that is judged, and keeps the findings with it. */
    public Check check(String number) {
        Candidacy candidacy = desk.get(number);
        Programme programme = desk.programme(number);
        List<Finding> findings = Rules.ask(new Submission(
                programme, candidacy.receivedAt(), candidacy.channel(), candidacy.dossier(), judgements.of(number)));
        candidacies.findings(number, candidacy.current().version(), findings);
        Set<String> deadlineRules = programme.rules().stream()
                .filter(rule -> rule.kind() == RuleKind.DEADLINE)
                .map(Rule::id)
                .collect(Collectors.toSet());
        return new Check(
                desk.inTime(candidacy, candidacy.receivedAt()),
                (int) findings.stream()
                        .filter(finding -> finding.answer() == Finding.Answer.NOT_SATISFIED)
                        .filter(finding -> !deadlineRules.contains(finding.rule()))
                        .count(),
                (int) findings.stream()
                        .filter(finding -> finding.answer() == Finding.Answer.TO_JUDGE)
                        .count());
    }

    /** Keeps what the decision table concluded from the findings. */
    public void conclude(String number, Conclusion conclusion) {
        candidacies.conclusion(number, desk.get(number).current().version(), conclusion);
    }

    /** Why a decision on a late candidacy cannot be taken. Holds the call: the selection is not decided meanwhile. */
    public List<Refusal> refusals(Lateness lateness) {
        Input input = new Input();
        calls.hold(desk.get(lateness.number()).callCode());
        Candidacy candidacy = desk.get(lateness.number());
        if (candidacy.lateness() != null) {
            input.refuse("verdict", "Hierover is al beslist.");
        } else if (lateness.accepted() == null) {
            input.refuse("verdict", "Kies of u de kandidatuur toch aanvaardt.");
        } else if (lateness.accepted()
                && calls.get(candidacy.callCode()).phase().decided()) {
            input.refuse("verdict", "De selectie is al beslist: aanvaarden kan niet meer.");
        }
        input.text("reason", lateness.reason(), "Schrijf waarom. De kandidaat leest deze reden.");
        return input.refusals();
    }

    /** Records whether a late candidacy is taken all the same. */
    public void decide(Lateness lateness, String by) {
        candidacies.lateness(
                lateness.number(), new Decision(lateness.accepted(), lateness.reason(), by, clock.instant()));
        if (!lateness.accepted()) {
            candidacies.outcome(lateness.number(), Candidacy.Outcome.LATE);
        }
        note(Deed.LATENESS_JUDGED, lateness.number(), by, "accepted", lateness.accepted());
    }

    private void note(Deed deed, String number, String by, String verdict, boolean positive) {
        ledger.note(deed, desk.get(number).callCode(), number, by, Map.of(verdict, String.valueOf(positive)));
    }

    /** The optional partners of the current dossier that a person must judge (S9 a), with what was judged so far. */
    @Transactional(readOnly = true)
    public List<Judgement> judgements(String number) {
        Candidacy candidacy = desk.get(number);
        Programme programme = desk.programme(number);
        List<Judgement> known = judgements.of(number);
        Set<String> kinds = programme.rules().stream()
                .filter(rule -> rule.kind() == RuleKind.PERSON_JUDGES)
                .flatMap(rule -> rule.partnerKinds().stream())
                .collect(Collectors.toSet());
        return candidacy.dossier().partners().stream()
                .filter(partner -> kinds.contains(partner.kind()))
                .map(partner -> known.stream()
                        .filter(judgement -> judgement.concerns(partner))
                        .findFirst()
                        .orElse(new Judgement(partner.organisation(), null, null)))
                .toList();
    }

    /** Why a decision on admissibility cannot be taken. Holds the call: the selection is not decided meanwhile. */
    public List<Refusal> refusals(Admissibility admissibility) {
        Input input = new Input();
        calls.hold(desk.get(admissibility.number()).callCode());
        Candidacy candidacy = desk.get(admissibility.number());
        if (candidacy.admissibility() != null) {
            input.refuse("verdict", "Over deze kandidatuur is al beslist.");
            return input.refusals();
        }
        if (admissibility.admissible() == null) {
            input.refuse("verdict", "Kies of de kandidatuur ontvankelijk is.");
        } else if (admissibility.admissible()
                && calls.get(candidacy.callCode()).phase().decided()) {
            input.refuse("verdict", "De selectie is al beslist: deze kandidatuur kan niet meer ontvankelijk zijn.");
        }
        if (supplementWaits(candidacy)) {
            input.refuse("verdict", "Er wacht nog een aanvulling die op tijd toekwam. Voer die eerst in.");
        }
        input.text("reason", admissibility.reason(), "Schrijf waarom. De kandidaat leest deze motivering.");
        judgements(candidacy.number()).forEach(asked -> refuseUnjudged(asked, admissibility.judgements(), input));
        return input.refusals();
    }

    private boolean supplementWaits(Candidacy candidacy) {
        return messages.of(candidacy.number()).stream()
                .filter(message -> message.kind() == MessageKind.SUPPLEMENT && message.version() == null)
                .anyMatch(message -> desk.inTime(candidacy, message.receivedAt()));
    }

    private static void refuseUnjudged(Judgement asked, List<Judgement> given, Input input) {
        Optional<Judgement> judgement = given.stream()
                .filter(one ->
                        OrganisationName.key(one.organisation()).equals(OrganisationName.key(asked.organisation())))
                .findFirst();
        if (judgement.isEmpty()
                || judgement.get().accepted() == null
                || judgement.get().reason() == null
                || judgement.get().reason().isBlank()) {
            input.refuse(
                    "judgements",
                    "Beoordeel de optionele partner \"%s\" en schrijf waarom."
                            .formatted(Texts.shown(asked.organisation())));
        } else {
            input.limit("judgements", judgement.get().reason(), "de reden", Input.LONGEST_NOTE);
        }
    }

    /** Records whether a candidacy goes to the readers, with what was judged about its partners. */
    public void decide(Admissibility admissibility, String by) {
        Instant now = clock.instant();
        String number = admissibility.number();
        Set<String> asked = judgements(number).stream()
                .map(judgement -> OrganisationName.key(judgement.organisation()))
                .collect(Collectors.toSet());
        List<Judgement> kept = admissibility.judgements().stream()
                .filter(judgement -> asked.contains(OrganisationName.key(judgement.organisation())))
                .toList();
        judgements.replace(number, kept, by, now);
        check(number);
        candidacies.admissibility(number, new Decision(admissibility.admissible(), admissibility.reason(), by, now));
        candidacies.outcome(
                number, admissibility.admissible() ? Candidacy.Outcome.ADMISSIBLE : Candidacy.Outcome.INADMISSIBLE);
        note(Deed.ADMISSIBILITY_JUDGED, number, by, "admissible", admissibility.admissible());
    }
}

package be.pilootloket.candidacy;

import be.pilootloket.programme.Rule;
import java.time.LocalDate;
import java.util.List;

/** Every optional partner has shown its interest to the initiator, with a date and evidence (S9 c, D9). */
final class OptionalPartner {

    private OptionalPartner() {}

    static Finding answer(Rule rule, Submission submission) {
        LocalDate received =
                submission.receivedAt().atZone(submission.programme().zone()).toLocalDate();
        List<String> unproven = submission.partnersOf(rule.partnerKinds()).stream()
                .filter(partner -> !shown(partner, received))
                .map(Partner::organisation)
                .toList();
        return unproven.isEmpty()
                ? Findings.satisfied(rule)
                : Findings.notSatisfied(rule, "Er is nog geen gedateerd bewijs voor", unproven);
    }

    private static boolean shown(Partner partner, LocalDate received) {
        return partner.interestShownOn() != null
                && !partner.interestShownOn().isAfter(received)
                && partner.interestEvidence() != null
                && !partner.interestEvidence().isBlank();
    }
}

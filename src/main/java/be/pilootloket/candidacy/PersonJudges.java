package be.pilootloket.candidacy;

import be.pilootloket.programme.Rule;
import java.util.List;
import java.util.Optional;

/** A person judges every partner of these kinds, with a reason (S9 a, D9). */
final class PersonJudges {

    private PersonJudges() {}

    static Finding answer(Rule rule, Submission submission) {
        List<Partner> partners = submission.partnersOf(rule.partnerKinds());
        List<String> open = partners.stream()
                .filter(partner -> verdict(partner, submission).isEmpty())
                .map(Partner::organisation)
                .toList();
        if (!open.isEmpty()) {
            return Findings.toJudge(rule, "Te beoordelen", open);
        }
        List<String> refused = partners.stream()
                .filter(partner -> !verdict(partner, submission).orElseThrow())
                .map(Partner::organisation)
                .toList();
        return refused.isEmpty() ? Findings.satisfied(rule) : Findings.notSatisfied(rule, "Niet aanvaard", refused);
    }

    private static Optional<Boolean> verdict(Partner partner, Submission submission) {
        return submission.judgements().stream()
                .filter(judgement -> judgement.concerns(partner))
                .map(Judgement::accepted)
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }
}

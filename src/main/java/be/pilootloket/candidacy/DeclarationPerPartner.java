package be.pilootloket.candidacy;

import be.pilootloket.programme.Rule;
import java.util.List;

/** Every partner is covered by a signed declaration (S17, D3); one document may cover several partners. */
final class DeclarationPerPartner {

    private DeclarationPerPartner() {}

    static Finding answer(Rule rule, Submission submission) {
        Dossier dossier = submission.dossier();
        boolean received = dossier.documents().stream()
                .anyMatch(document -> rule.document().equals(document.code()));
        if (!received || dossier.partners().isEmpty()) {
            return Findings.notSatisfied(rule);
        }
        List<String> undeclared = dossier.partners().stream()
                .filter(partner -> !partner.declared())
                .map(Partner::organisation)
                .toList();
        return undeclared.isEmpty()
                ? Findings.satisfied(rule)
                : Findings.notSatisfied(rule, "Er ontbreekt nog een verklaring van", undeclared);
    }
}

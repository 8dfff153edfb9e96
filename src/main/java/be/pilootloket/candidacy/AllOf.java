package be.pilootloket.candidacy;

import be.pilootloket.programme.Need;
import be.pilootloket.programme.Rule;
import java.util.List;

/** Every one of several needs is met by enough partners (S7d, S7f). */
final class AllOf {

    private AllOf() {}

    static Finding answer(Rule rule, Submission submission) {
        List<Need> open = rule.needs().stream()
                .filter(need -> !met(need, submission.dossier()))
                .toList();
        if (open.isEmpty()) {
            return Findings.satisfied(rule);
        }
        List<String> missing =
                open.stream().map(need -> worded(need, submission.dossier())).toList();
        return Findings.notSatisfied(rule, "Er ontbreekt nog", missing);
    }

    private static boolean met(Need need, Dossier dossier) {
        return organisations(need, dossier, need.recognised()) >= need.count();
    }

    private static String worded(Need need, Dossier dossier) {
        boolean unrecognised = organisations(need, dossier, false) >= need.count();
        return unrecognised ? need.label() + " (wel vermeld, maar zonder bewijs van erkenning)" : need.label();
    }

    /** One organisation that is written down twice still counts once. */
    private static long organisations(Need need, Dossier dossier, boolean recognisedOnly) {
        return dossier.partners().stream()
                .filter(partner -> need.anyOf().stream().anyMatch(partner::countsFor))
                .filter(partner -> partner.recognised() || !recognisedOnly)
                .map(partner -> OrganisationName.key(partner.organisation()))
                .filter(name -> !name.isEmpty())
                .distinct()
                .count();
    }
}

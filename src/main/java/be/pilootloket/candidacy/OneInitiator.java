package be.pilootloket.candidacy;

import be.pilootloket.programme.EmailAddress;
import be.pilootloket.programme.Rule;
import be.pilootloket.programme.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Exactly one initiator, with somebody to write to and an address for letters (S10). */
final class OneInitiator {

    private static final Pattern SEVERAL = Pattern.compile(";|\\R|\\s/\\s");

    private OneInitiator() {}

    static Finding answer(Rule rule, Submission submission) {
        Initiator initiator = submission.dossier().initiator();
        List<String> missing = new ArrayList<>();
        if (blank(initiator.organisation())) {
            missing.add("de organisatie");
        }
        if (blank(initiator.contact())) {
            missing.add("een contactpersoon");
        }
        if (EmailAddress.fault(initiator.email()).isPresent()) {
            missing.add("een geldig e-mailadres");
        }
        if (!missing.isEmpty()) {
            return Findings.notSatisfied(rule, "Er ontbreekt nog", missing);
        }
        return SEVERAL.matcher(initiator.organisation().strip()).find()
                ? Findings.notSatisfied(rule, "Er staat meer dan één organisatie", List.of(initiator.organisation()))
                : Findings.satisfied(rule);
    }

    private static boolean blank(String text) {
        return Texts.missing(text);
    }
}

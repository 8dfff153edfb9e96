package be.pilootloket.candidacy;

import be.pilootloket.programme.RequiredDocument;
import be.pilootloket.programme.Rule;
import be.pilootloket.programme.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A required document is there, in its format and on the form's valid version (S16, S17). */
final class DocumentThere {

    private DocumentThere() {}

    static Finding answer(Rule rule, Submission submission) {
        RequiredDocument required =
                submission.programme().document(rule.document()).orElseThrow();
        if (submission.channel() == Channel.PAGE && !required.perPartner()) {
            // The page is the form, in the version that counts.
            return Findings.satisfied(rule);
        }
        List<Document> received = submission.dossier().documents().stream()
                .filter(document -> required.code().equals(document.code()))
                .toList();
        if (received.isEmpty()) {
            return Findings.notSatisfied(rule);
        }
        List<String> faults = received.stream()
                .flatMap(document -> faults(document, required).stream())
                .toList();
        boolean oneIsRight = received.stream()
                .anyMatch(document -> faults(document, required).isEmpty());
        // Every partner signs one of its own, so each of them must be right; of a single form one good copy is enough.
        return faults.isEmpty() || (oneIsRight && !required.perPartner())
                ? Findings.satisfied(rule)
                : Findings.notSatisfied(rule, "Wat er niet klopt", faults);
    }

    private static List<String> faults(Document document, RequiredDocument required) {
        List<String> faults = new ArrayList<>();
        String name = document.fileName() == null ? "" : document.fileName().strip();
        if (!name.toLowerCase(Locale.ROOT).endsWith("." + required.format())) {
            faults.add("\"%s\" is geen %s".formatted(name, required.format()));
        }
        if (Texts.missing(document.formVersion())) {
            faults.add("van \"%s\" is de versie van het formulier niet bekend".formatted(name));
        } else if (!document.formVersion().strip().equalsIgnoreCase(required.formVersion())) {
            faults.add("\"%s\" staat op versie %s van het formulier, en niet op versie %s"
                    .formatted(name, document.formVersion().strip(), required.formVersion()));
        }
        return faults;
    }
}

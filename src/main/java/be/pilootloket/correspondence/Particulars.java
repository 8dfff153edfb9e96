package be.pilootloket.correspondence;

import be.pilootloket.candidacy.Candidacy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a text is about: the words that its placeholders stand for, and who sends it.
 *
 * @param callCode the call that it belongs to
 * @param sender the agency's name
 * @param senderAddress the call's mailbox
 * @param words a value for every placeholder that a template of this occasion may use; a value may be null
 */
record Particulars(String callCode, String sender, String senderAddress, Map<String, Object> words) {

    private static final Map<String, String> LABELS = Map.of(
            "motivation", "de motivering van de beslissing",
            "appealClause", "de beroepsclausule (Bestuursdecreet, artikel II.21)",
            "service", "de contactdienst (Bestuursdecreet, artikel II.20)",
            "contactEmail", "het e-mailadres van de contactdienst (Bestuursdecreet, artikel II.20)",
            "contactPhone", "het telefoonnummer van de contactdienst (Bestuursdecreet, artikel II.20)",
            "cancellationReason", "de reden van de annulering",
            "infoSessionPlace", "de plaats van de infosessie");

    /** A finding of the check, as the candidate reads it: what we saw, the words of its source, what to do. */
    record Finding(String text, String phrase, String remedy) {

        /** What the rules said. */
        static Finding of(be.pilootloket.candidacy.Finding finding) {
            return new Finding(finding.text(), finding.source().phrase(), finding.remedy());
        }

        /** Whether there is something that the candidate can do. */
        public boolean hasRemedy() {
            return remedy != null && !remedy.isBlank();
        }
    }

    /** What the rules answered so of the dossier that is judged. */
    static List<Finding> findings(Candidacy candidacy, be.pilootloket.candidacy.Finding.Answer answer) {
        return candidacy.current().findings().stream()
                .filter(finding -> finding.answer() == answer)
                .map(Finding::of)
                .toList();
    }

    /** An approved answer. */
    record Answer(String question, String answer) {}

    /** The words as this addressee reads them. */
    Map<String, Object> to(Addressee addressee) {
        Map<String, Object> all = new HashMap<>(words);
        all.put("greeting", addressee.name().isBlank() ? "lezer" : SingleLine.of(addressee.name(), 300));
        return all;
    }

    /** The parts that every mail and letter must print, and that must be there when it does. */
    static final List<String> HELP = List.of("service", "contactEmail");

    /** The parts that the letter of this occasion must print, and that must be there before it leaves. */
    static List<String> required(Occasion occasion) {
        List<String> parts = new ArrayList<>(HELP);
        if (occasion.decision()) {
            parts.add("appealClause");
        }
        if (occasion.decision() && occasion != Occasion.CANDIDACY_SELECTED && occasion != Occasion.PLACE_OFFERED) {
            parts.add("motivation");
        }
        return parts;
    }

    /** How a person calls a placeholder, in Dutch. */
    static String label(String name) {
        return LABELS.getOrDefault(name, "het gegeven \"" + name + "\"");
    }
}

package be.pilootloket.candidacy;

import be.pilootloket.programme.Source;

/**
 * What one rule of the programme says about a dossier.
 *
 * @param rule id of the rule in the programme file
 * @param answer what the rule says
 * @param source where the rule stands, with the phrase
 * @param text what was found, in Dutch
 * @param remedy what the candidate must do, in Dutch; null when there is nothing to do
 */
public record Finding(String rule, Answer answer, Source source, String text, String remedy) {

    /** The three answers that a rule can give. */
    public enum Answer {
        SATISFIED("voldaan"),
        NOT_SATISFIED("niet voldaan"),
        TO_JUDGE("een persoon beoordeelt");

        private final String label;

        Answer(String label) {
            this.label = label;
        }

        /** In Dutch, as it stands in forms and mails. */
        public String label() {
            return label;
        }
    }
}

package be.pilootloket.selection;

/**
 * How a candidacy ended, for its letters.
 *
 * @param number the candidacy
 * @param kind which letter it gets
 * @param motivation why, in words for the candidate; null where the findings of the dossier say it
 * @param offered whether a place was offered after another candidate declined
 * @param offerReason why it was offered; null when it was not
 * @param declined whether the candidate gave its place up
 */
public record Outcome(
        String number, Kind kind, String motivation, boolean offered, String offerReason, boolean declined) {

    /** Which letter; {@link #code()} is the word that the gateways read. */
    public enum Kind {
        SELECTED("selected", "geselecteerd"),
        REJECTED("rejected", "niet geselecteerd"),
        INADMISSIBLE("inadmissible", "niet ontvankelijk"),
        LATE("late", "te laat ontvangen");

        private final String code;
        private final String label;

        Kind(String code, String label) {
            this.code = code;
            this.label = label;
        }

        /** In Dutch, as it stands after "de kandidatuur is". */
        public String label() {
            return label;
        }

        public String code() {
            return code;
        }
    }
}

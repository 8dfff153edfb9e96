package be.pilootloket.selection;

/**
 * A candidacy in its place in the ranking.
 *
 * @param rank 1 for the best; dossiers that are level share a rank, unless a tie-break ordered them
 * @param number the candidacy
 * @param organisation the organisation of the initiator
 * @param title the project's title
 * @param zone the zone's code
 * @param zoneName the zone's name
 * @param total the weighted total
 * @param standing on which side of the cut-off it stands
 */
public record Ranked(
        int rank,
        String number,
        String organisation,
        String title,
        String zone,
        String zoneName,
        Total total,
        Standing standing) {

    /** On which side of the cut-off. */
    public enum Standing {
        /** Among the first as many as there are places. */
        WITHIN("binnen"),
        /** Level with the dossier on the other side: the decision-maker breaks the tie first. */
        TIED("gelijk aan de grens"),
        /** After the last place. */
        BELOW("buiten");

        private final String text;

        Standing(String text) {
            this.text = text;
        }

        /** The word on forms and pages, in Dutch. */
        public String text() {
            return text;
        }
    }
}

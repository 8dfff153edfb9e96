package be.pilootloket.board;

import java.time.Instant;

/**
 * Something that happened, as a page of history tells it.
 *
 * @param at when
 * @param sort what sort of thing it was
 * @param by the user id of who did it; null when nobody in person did
 * @param what was done, in Dutch
 * @param why in the words of who did it; empty when they gave no reason
 */
record HistoryLine(Instant at, Sort sort, String by, String what, String why) {

    /** What one can look for in a history. */
    enum Sort {
        DOSSIER("dossier", "Dossier"),
        DECISION("beslissing", "Beslissingen"),
        MESSAGE("bericht", "Berichten"),
        TASK("taak", "Taken"),
        INTERVENTION("ingreep", "Ingrepen");

        private final String word;
        private final String label;

        Sort(String word, String label) {
            this.word = word;
            this.label = label;
        }

        /** In Dutch, of one line; also how the address of a page names it. */
        public String word() {
            return word;
        }

        /** In Dutch, of many. */
        public String label() {
            return label;
        }
    }
}

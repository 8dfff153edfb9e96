package be.pilootloket.board;

/**
 * One step of the tour.
 *
 * @param title what happens, in Dutch
 * @param text by whom and how, in Dutch
 * @param state whether it was done, is next, or comes later
 */
record TourStep(String title, String text, State state) {

    enum State {
        DONE("gedaan"),
        NOW("nu aan de beurt"),
        LATER("later");

        private final String text;

        State(String text) {
            this.text = text;
        }

        /** As people read it, in Dutch. */
        public String text() {
            return text;
        }
    }

    /** The same step, when everything before it was done. */
    TourStep next() {
        return state == State.LATER ? new TourStep(title, text, State.NOW) : this;
    }

    public boolean now() {
        return state == State.NOW;
    }
}

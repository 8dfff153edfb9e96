package be.pilootloket.intake.page;

/** A personal link that opens nothing: never issued, expired, or of something that is gone. */
class LinkGone extends RuntimeException {

    private static final long serialVersionUID = 1;

    LinkGone() {
        super("A personal link that opens nothing");
    }
}

package be.pilootloket.process.newsletter;

/** The words that the models {@code newsletter} and {@code subscription} share with our code. */
final class NewsletterProcess {

    static final String SUBSCRIPTION = "subscription";

    /** The subscriber's number. */
    static final String SUBSCRIBER = "subscriber";

    /** The edition's number, which is also the business key. */
    static final String EDITION = "edition";

    /** Whether the edition goes out. */
    static final String RELEASED = "released";

    private NewsletterProcess() {}
}

package be.pilootloket.process.inbox;

/** The words that the model {@code incoming-mail} shares with our code. Its business key is the mail's id. */
final class IncomingMailProcess {

    static final String KEY = "incoming-mail";

    /** Where the mail belongs: the name of a {@link be.pilootloket.inbox.Place}. */
    static final String PLACE = "place";

    /** Whether the receipt is acknowledged. */
    static final String ANSWERS = "answers";

    /** The call that it is about; null when nobody knows. */
    static final String CALL_CODE = "callCode";

    /** The candidacy that it is about; null when it is about none. */
    static final String NUMBER = "number";

    /** Who registers what reading was enough for. */
    static final String BY = "mailbox";

    private IncomingMailProcess() {}
}

package be.pilootloket.process.correspondence;

/** The words that the model {@code message-delivery} and our code share. */
final class MessageDeliveryProcess {

    static final String KEY = "message-delivery";

    /** How the last attempt ended: the name of a {@link be.pilootloket.correspondence.Handover}, in lower case. */
    static final String DELIVERY = "delivery";

    /** Whether staff gave a new address, so that the message is to be tried again. */
    static final String RESEND = "resend";

    /** What a person waived while a task for it was open is settled without them; by business key. */
    static final String WAIVED = "message.waived";

    private MessageDeliveryProcess() {}
}

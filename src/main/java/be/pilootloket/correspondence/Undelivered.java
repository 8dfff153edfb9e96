package be.pilootloket.correspondence;

/** The message certainly did not leave, and may leave when it is tried again later. The engine's retry does that. */
public class Undelivered extends RuntimeException {

    Undelivered(MessageId id, String answer) {
        super("Message %s did not leave: %s".formatted(id, answer));
    }
}

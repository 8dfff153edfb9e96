package be.pilootloket.correspondence;

/** The mailbox with the copies cannot be asked now: what is uncertain stays so, and is never sent again blindly. */
public class ArchiveAway extends RuntimeException {

    /** @param cause what the mail server or the line did; it names no addressee */
    public ArchiveAway(Exception cause) {
        super("The archive mailbox cannot be asked", cause);
    }
}

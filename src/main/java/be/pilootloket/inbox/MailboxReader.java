package be.pilootloket.inbox;

/** Reads what lies in the mailboxes. */
public interface MailboxReader {

    /** Stores everything that arrived and was not stored before, and returns then. A mailbox out of reach waits. */
    void read();
}

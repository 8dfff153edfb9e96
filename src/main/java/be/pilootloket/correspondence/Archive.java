package be.pilootloket.correspondence;

/**
 * The mailbox that gets a copy of every message, in the same hand-over: the mail server takes both or none. What lies there
 * has left, whatever became of the server's answer.
 */
public interface Archive {

    /** The address of that mailbox. */
    String address();

    /**
     * Whether a message lies there.
     *
     * @param messageId as its header writes it, such as {@code <id@domain>}
     * @throws ArchiveAway when nobody can tell now
     */
    boolean holds(String messageId);
}

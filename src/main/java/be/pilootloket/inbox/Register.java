package be.pilootloket.inbox;

import java.util.Optional;

/** What we sent ourselves, asked of whoever keeps the register of it. */
public interface Register {

    /**
     * One of our messages.
     *
     * @param id its id
     * @param callCode the call that it is about
     * @param number the candidacy that it is about; null when it is about none
     */
    record Sent(String id, String callCode, String number) {}

    /**
     * The message of ours with this Message-ID.
     *
     * @param header as another mail repeats it, such as {@code <id@domain>}
     */
    Optional<Sent> find(String header);

    /** Whether we invited this address for the meeting with this number. */
    boolean invited(String meeting, String address);
}

package be.pilootloket.inbox;

import java.util.List;
import java.util.Set;

/** Which mailboxes are read. */
public interface MailAccounts {

    /**
     * The accounts to read now.
     *
     * @param mailboxes the addresses of the calls that were published
     */
    List<MailAccount> read(Set<String> mailboxes);
}

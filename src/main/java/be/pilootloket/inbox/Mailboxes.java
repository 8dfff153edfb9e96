package be.pilootloket.inbox;

import be.pilootloket.call.CallDesk;
import be.pilootloket.storage.Moments;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The mailboxes of the calls: which there are, who reads one now, and since when one is out of reach. */
@Repository
public class Mailboxes {

    private final JdbcClient jdbc;
    private final CallDesk calls;
    private final Clock clock;

    Mailboxes(JdbcClient jdbc, CallDesk calls, Clock clock) {
        this.jdbc = jdbc;
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * How a mailbox stands.
     *
     * @param readAt when it was last read to the end; null when it never was
     * @param unreachableSince since when it cannot be read; null when it can
     */
    public record State(String address, Instant readAt, Instant unreachableSince) {}

    /** The addresses of the calls that were published, in lower case. */
    @Transactional(readOnly = true)
    public Set<String> ofCalls() {
        return calls.all().stream()
                .filter(call -> call.phase().known())
                .map(call -> call.definition().mailbox().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** Makes sure that a mailbox can be held; in a transaction of its own, which may lose against another node's. */
    @Transactional(propagation = Propagation.REQUIRES_NEW, noRollbackFor = DuplicateKeyException.class)
    public void know(String address) {
        boolean known = jdbc.sql("select count(*) from mailbox where address = ?")
                        .param(address)
                        .query(Integer.class)
                        .single()
                > 0;
        if (!known) {
            jdbc.sql("insert into mailbox (address) values (?)").param(address).update();
        }
    }

    /** Holds a mailbox until the caller's transaction ends; false when somebody else holds it: then that one reads. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hold(String address) {
        return jdbc.sql("select address from mailbox where address = ? for update skip locked")
                .param(address)
                .query(String.class)
                .optional()
                .isPresent();
    }

    /** Notes that a held mailbox was read to the end. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void read(String address) {
        jdbc.sql("update mailbox set read_at = :now, unreachable_since = null where address = :address")
                .param("now", Moments.bind(clock.instant()))
                .param("address", address)
                .update();
    }

    /** Notes that a held mailbox cannot be reached; answers whether that is new. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean unreachable(String address) {
        return jdbc.sql("update mailbox set unreachable_since = :now where address = :address"
                                + " and unreachable_since is null")
                        .param("now", Moments.bind(clock.instant()))
                        .param("address", address)
                        .update()
                == 1;
    }

    /** How a mailbox stands; empty when it was never read nor tried. */
    @Transactional(readOnly = true)
    public Optional<State> state(String address) {
        return states().stream()
                .filter(state -> state.address().equalsIgnoreCase(address))
                .findFirst();
    }

    /** How the mailboxes stand. */
    @Transactional(readOnly = true)
    public List<State> states() {
        return jdbc.sql("select * from mailbox order by address")
                .query((row, at) -> new State(
                        row.getString("address"), Moments.read(row, "read_at"), Moments.read(row, "unreachable_since")))
                .list();
    }
}

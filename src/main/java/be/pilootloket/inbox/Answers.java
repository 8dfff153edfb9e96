package be.pilootloket.inbox;

import be.pilootloket.storage.Moments;
import java.time.Instant;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Which sender got an acknowledgement when. Of two mails of one sender that are read at once, one gets it. */
@Repository
class Answers {

    private final JdbcClient jdbc;
    private final TransactionTemplate savepoint;

    Answers(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Notes an acknowledgement to this sender now, unless it had one after that instant; answers whether it was noted. */
    boolean note(String sender, Instant now, Instant unlessAfter) {
        return renewed(sender, now, unlessAfter) || begun(sender, now);
    }

    private boolean renewed(String sender, Instant now, Instant unlessAfter) {
        return jdbc.sql("update mail_answer set answered_at = :now where sender = :sender and answered_at <= :after")
                        .param("now", Moments.bind(now))
                        .param("sender", sender)
                        .param("after", Moments.bind(unlessAfter))
                        .update()
                == 1;
    }

    /** Under a savepoint: PostgreSQL gives up the whole transaction when the row is there. */
    private boolean begun(String sender, Instant now) {
        try {
            savepoint.executeWithoutResult(
                    nested -> jdbc.sql("insert into mail_answer (sender, answered_at) values (:sender, :now)")
                            .param("sender", sender)
                            .param("now", Moments.bind(now))
                            .update());
            return true;
        } catch (DuplicateKeyException answeredAlready) {
            return false;
        }
    }
}

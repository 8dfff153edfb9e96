package be.pilootloket.candidacy;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives out the numbers of candidacies. A call's row stays locked until the transaction ends, so two registrations never
 * get the same number; a registration that fails may leave a gap, which is allowed.
 */
@Repository
class Numbers {

    private final JdbcClient jdbc;
    private final TransactionTemplate savepoint;

    Numbers(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    String next(String callCode) {
        if (!counted(callCode)) {
            begin(callCode);
            counted(callCode);
        }
        int last = jdbc.sql("select last_number from candidacy_counter where call_code = ?")
                .param(callCode)
                .query(Integer.class)
                .single();
        return "%s-%03d".formatted(callCode, last);
    }

    private boolean counted(String callCode) {
        return jdbc.sql("update candidacy_counter set last_number = last_number + 1 where call_code = ?")
                        .param(callCode)
                        .update()
                == 1;
    }

    /** Under a savepoint: PostgreSQL gives up the whole transaction when another one has begun the same call meanwhile. */
    private void begin(String callCode) {
        try {
            savepoint.executeWithoutResult(nested -> jdbc.sql("insert into candidacy_counter values (?, 0)")
                    .param(callCode)
                    .update());
        } catch (DuplicateKeyException begunMeanwhile) {
            return;
        }
    }
}

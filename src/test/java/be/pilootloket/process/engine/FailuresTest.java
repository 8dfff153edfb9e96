package be.pilootloket.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.correspondence.ArchiveAway;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.CannotCreateTransactionException;

/** What an administrator reads in Cockpit when a job fails. */
class FailuresTest {

    @Test
    void saysWhatStandsInTheWayBeforeWhatTheProgramSaid() {
        String told = Failures.sentence("job", new ArchiveAway(new IOException("refused")));

        assertThat(told).startsWith("Het archief is onbereikbaar").endsWith("[The archive mailbox cannot be asked]");
        assertThat(Failures.cause(told)).doesNotContain("[").endsWith("klopt.");
        assertThat(Failures.detail(told)).isEqualTo("The archive mailbox cannot be asked");
    }

    @Test
    void findsWhatStandsInTheWayBehindWhatTheEngineWrappedItIn() {
        assertThat(Failures.sentence("job", new IllegalStateException(new ArchiveAway(new IOException()))))
                .startsWith("Het archief is onbereikbaar");
    }

    @Test
    void tellsADatabaseThatIsAwayFromAStatementThatIsWrong() {
        assertThat(Failures.sentence(
                        "job",
                        new CannotCreateTransactionException("x", new SQLTransientConnectionException("timed out"))))
                .startsWith("De databank antwoordt niet");
        assertThat(Failures.sentence("job", new IllegalStateException(new SQLException("deadlock", "40P01"))))
                .startsWith("De databank antwoordt niet");
        assertThat(Failures.sentence("job", new IllegalStateException(new SQLException("unique", "23505"))))
                .startsWith("Een fout in het programma");
    }

    @Test
    void givesTheSameFaultTheSameNumberAndAnotherFaultAnother() {
        String one = Failures.cause(Failures.sentence("1", fault("RZP-2019-001")));
        String same = Failures.cause(Failures.sentence("2", fault("RZP-2019-002")));
        String other = Failures.cause(Failures.sentence("3", new UnsupportedOperationException("elsewhere")));

        assertThat(one).isEqualTo(same).isNotEqualTo(other).containsPattern("nummer [0-9a-f]{8} ");
    }

    @Test
    void knowsNoCauseOfWhatSaysNothing() {
        assertThat(Failures.cause(null)).isNull();
        assertThat(Failures.detail(null)).isEmpty();
        assertThat(Failures.detail("as earlier versions wrote it")).isEmpty();
    }

    private static RuntimeException fault(String number) {
        return new IllegalArgumentException("No candidacy " + number);
    }
}

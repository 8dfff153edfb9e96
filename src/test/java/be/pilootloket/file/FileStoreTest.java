package be.pilootloket.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import be.pilootloket.Databases;
import be.pilootloket.evidence.Ledger;
import be.pilootloket.programme.Sha256;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** Files lie in one place, and what hung on assignments before lies there too. */
class FileStoreTest {

    private static final Instant NOW = Instant.parse("2019-11-11T22:59:59Z");
    private static final String OLD = "7b1d8f0e-4e0f-4a8e-9a55-0d6b6c2f9f01";

    private final HikariDataSource database = Databases.fresh();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final PlatformTransactionManager transactions = new DataSourceTransactionManager(database);
    private final FileStore store =
            new FileStore(jdbc, transactions, mock(Ledger.class), Clock.fixed(NOW, ZoneOffset.UTC));
    private final FileGate gate = new FileGate(new FileSettings(
            DataSize.ofMegabytes(25), DataSize.ofMegabytes(100), 150, new FileSettings.ClamAv("", 3310)));

    @BeforeEach
    void moveWhatHungOnAssignments() throws IOException {
        run("V12__assignment.sql");
        jdbc.sql("""
                        insert into assignment values ('A1', 'RZP-2019', 'RZP-2019-T1', 'h', 'k', 'p', 'Kempen', null,
                          'Mission', 'm', 'Doe', 'S27', 'zin', :at, :at, 'OPEN', null, null, null)""").param("at", NOW.atOffset(ZoneOffset.UTC)).update();
        jdbc.sql("insert into assignment_file_content values ('" + "a".repeat(64) + "', :content)")
                .param("content", Samples.pdf(""))
                .update();
        jdbc.sql("insert into assignment_file values (:id, 'A1', 'oud.pdf', 'application/pdf', 9, :sha, 'coach1', :at)")
                .param("id", OLD)
                .param("sha", "a".repeat(64))
                .param("at", NOW.atOffset(ZoneOffset.UTC))
                .update();
        run("V15__file.sql");
    }

    @AfterEach
    void shutDown() {
        database.close();
    }

    @Test
    void movesWhatHungOnAnAssignmentUnderTheSameId() {
        KeptFile old = store.find(UUID.fromString(OLD)).orElseThrow();

        assertThat(old.name()).isEqualTo("oud.pdf");
        assertThat(old.scan()).isEqualTo(ScanState.NOT_SCANNED);
        assertThat(old.receivedAt()).isEqualTo(NOW);
        assertThat(store.content(old)).isEqualTo(Samples.pdf(""));
        assertThat(jdbc.sql("select assignment from assignment_upload where file = '" + OLD + "'")
                        .query(String.class)
                        .single())
                .isEqualTo("A1");
    }

    @Test
    void keepsTheSameBytesOnceUnderEachName() {
        byte[] large = Arrays.copyOf(Samples.pdf(""), 3 * 1024 * 1024);

        KeptFile one = store.keep(gate.inspect("een.pdf", large));
        KeptFile two = store.keep(gate.inspect("twee.pdf", large));

        assertThat(one.id()).isNotEqualTo(two.id());
        assertThat(one.sha256()).isEqualTo(two.sha256());
        assertThat(store.find(two.id())).hasValue(two);
        assertThat(store.content(two)).isEqualTo(large);
        assertThat(count("file_content where sha256 = '" + one.sha256() + "'")).isEqualTo(1);
    }

    @Test
    void keepsTheSameBytesForTwoAtOnceAndSparesTheRestOfTheirWork() {
        Inspection same = gate.inspect("zelfde.pdf", Samples.pdf("/Twee"));
        TransactionTemplate work = new TransactionTemplate(transactions);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<KeptFile> second = work.execute(first -> {
                KeptFile mine = store.keep(same);
                Future<KeptFile> waiting = other.submit(() -> work.execute(its -> {
                    KeptFile before = store.keep(gate.inspect("eigen.pdf", Samples.pdf("/Eigen")));
                    store.keep(same);
                    return before;
                }));
                // The other one waits for our row until we commit; long enough that it stands there.
                assertThatThrownBy(() -> waiting.get(300, TimeUnit.MILLISECONDS))
                        .isInstanceOf(TimeoutException.class);
                assertThat(store.find(mine.id())).isPresent();
                return waiting;
            });

            assertThat(second)
                    .succeedsWithin(Duration.ofSeconds(5))
                    .satisfies(kept -> assertThat(store.find(kept.id())).isPresent());
        } finally {
            other.shutdownNow();
        }
        assertThat(count("kept_file where name = 'zelfde.pdf'")).isEqualTo(2);
        assertThat(count("file_content where sha256 = '" + Sha256.of(same.content()) + "'"))
                .isEqualTo(1);
    }

    @Test
    void forgetsNoBytesThatAnotherFileHas() {
        KeptFile one = store.keep(gate.inspect("een.pdf", Samples.pdf("/Een")));
        KeptFile two = store.keep(gate.inspect("twee.pdf", Samples.pdf("/Een")));

        store.forget(one);
        assertThat(store.content(two)).isEqualTo(Samples.pdf("/Een"));
        store.forget(two);
        assertThat(count("file_content where sha256 = '" + two.sha256() + "'")).isZero();
    }

    @Test
    void keepsNothingThatWasRefused() {
        Inspection refused = gate.inspect("programma.exe", Samples.ascii("MZ"));

        assertThatThrownBy(() -> store.keep(refused)).isInstanceOf(IllegalArgumentException.class);
    }

    private int count(String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Integer.class).single();
    }

    private void run(String migration) throws IOException {
        String tables = new ClassPathResource("db/migration/" + migration)
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("${bytes}", Databases.bytes());
        new ResourceDatabasePopulator(new ByteArrayResource(tables.getBytes(StandardCharsets.UTF_8))).execute(database);
    }
}

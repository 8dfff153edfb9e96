package be.pilootloket.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.util.unit.DataSize;

/** Files lie in one place, and what hung on assignments before lies there too. */
class FileStoreTest {

    private static final Instant NOW = Instant.parse("2019-11-11T22:59:59Z");
    private static final String OLD = "7b1d8f0e-4e0f-4a8e-9a55-0d6b6c2f9f01";

    private final EmbeddedDatabase database = new EmbeddedDatabaseBuilder()
            .setType(EmbeddedDatabaseType.H2)
            .generateUniqueName(true)
            .build();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final FileStore store = new FileStore(jdbc, Clock.fixed(NOW, ZoneOffset.UTC));
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
        database.shutdown();
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
        assertThat(jdbc.sql("select count(*) from file_content where sha256 = :sha")
                        .param("sha", one.sha256())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void keepsNothingThatWasRefused() {
        Inspection refused = gate.inspect("programma.exe", Samples.ascii("MZ"));

        assertThatThrownBy(() -> store.keep(refused)).isInstanceOf(IllegalArgumentException.class);
    }

    private void run(String migration) throws IOException {
        String tables = new ClassPathResource("db/migration/" + migration)
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("${bytes}", "blob");
        new ResourceDatabasePopulator(new ByteArrayResource(tables.getBytes(StandardCharsets.UTF_8))).execute(database);
    }
}

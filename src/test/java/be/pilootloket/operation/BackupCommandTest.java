package be.pilootloket.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Backing up and putting back from the command line. That a programme goes on after it, the acceptance plays show. */
class BackupCommandTest {

    @TempDir
    Path folder;

    private Path zip;

    @BeforeEach
    void aChainWithNothingInIt() {
        zip = folder.resolve("kopie.zip");
        DriverManagerDataSource database = new DriverManagerDataSource(url("pilootloket"), "sa", "");
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V24__evidence.sql")).execute(database);
        // More than fits in a few blocks, so that a byte in the middle is one of somebody's.
        JdbcClient.create(database)
                .sql("create table kept as select x as id, random_uuid() as what from system_range(1, 20000)")
                .update();
    }

    @Test
    void isAskedForByItsOptionsOnly() {
        assertThat(BackupCommand.asked("--server.port=1", "--pilootloket.backup=a.zip"))
                .isTrue();
        assertThat(BackupCommand.asked("--pilootloket.restore=a.zip")).isTrue();
        assertThat(BackupCommand.asked("--pilootloket.verify=true")).isFalse();
    }

    @Test
    void putsBackWhatItKept() throws IOException {
        Said kept = backUp("pilootloket");
        Said back = restore("elders/pilootloket");

        assertThat(kept.text()).contains("De keten is heel: 0 rijen", "De reservekopie staat in " + zip);
        assertThat(back.text()).contains("De keten is heel: 0 rijen", "Pilootloket kan starten.");
        assertThat(kept.code()).isZero();
        assertThat(back.code()).isZero();
        assertThat(rows("elders/pilootloket")).isEqualTo(rows("pilootloket")).isEqualTo(20000);
        assertThat(names(folder)).containsExactlyInAnyOrder("pilootloket.mv.db", "kopie.zip", "elders");
    }

    @Test
    void sendsWhoHasABackupOfAnOlderVersionToItsPackage() throws IOException {
        zip = new ClassPathResource("upgrade/schema-26.zip").getFile().toPath();

        refuses(restore("elders/pilootloket"), "zet u terug met het pakket van toen");
    }

    @Test
    void refusesABackupThatWasCutOff() throws IOException {
        backUp("pilootloket");
        byte[] whole = Files.readAllBytes(zip);
        for (int length : new int[] {0, 1, 1000, whole.length / 2, whole.length - 1000}) {
            Files.write(zip, Arrays.copyOf(whole, length));
            refuses(restore("elders/pilootloket"), length < 1000 ? "is geen reservekopie" : "is niet heel");
        }
    }

    @Test
    void refusesABackupInWhichOneByteChanged() throws IOException {
        backUp("pilootloket");
        byte[] changed = Files.readAllBytes(zip);
        changed[changed.length / 2] ^= 1;
        Files.write(zip, changed);

        refuses(restore("elders/pilootloket"), "is niet heel");
    }

    @Test
    void refusesADatabaseOfSomethingElse() throws SQLException, IOException {
        try (Connection other = DriverManager.getConnection(url("ander"), "sa", "")) {
            other.prepareStatement("create table note (id int)").execute();
        }
        Said said = backUp("ander");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.text()).contains("geen hele reservekopie van deze versie");
        assertThat(zip).doesNotExist();
    }

    @Test
    void overwritesNeitherADatabaseNorABackup() {
        backUp("pilootloket");

        assertThat(backUp("pilootloket").text()).contains("bestaat al");
        assertThat(restore("pilootloket").text()).contains("Er staat al een databank in");
    }

    @Test
    void saysWhatItLacks() throws SQLException {
        assertThat(restore("elders/pilootloket").text()).contains("kopie.zip bestaat niet");
        assertThat(backUp("nergens").text()).contains("Er staat geen databank in");
        assertThat(run("--spring.datasource.url=jdbc:postgresql://localhost/x", "--pilootloket.backup=" + zip)
                        .text())
                .contains("pg_dump");
        assertThat(run("--spring.datasource.url=jdbc:h2:mem:x", "--pilootloket.backup=" + zip)
                        .text())
                .contains("in een bestand");
        assertThat(zip).doesNotExist();
    }

    private void refuses(Said said, String why) throws IOException {
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.text()).contains(why, "Er is niets vervangen.").doesNotContain("Exception");
        assertThat(names(folder.resolve("elders"))).isEmpty();
    }

    private record Said(int code, String text) {}

    private Said backUp(String database) {
        return run("--spring.datasource.url=" + url(database), "--pilootloket.backup=" + zip);
    }

    private Said restore(String database) {
        return run("--spring.datasource.url=" + url(database), "--pilootloket.restore=" + zip);
    }

    private static Said run(String... arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = BackupCommand.run(new PrintStream(said, true, StandardCharsets.UTF_8), arguments);
        return new Said(code, said.toString(StandardCharsets.UTF_8));
    }

    private String url(String database) {
        return "jdbc:h2:file:" + folder.resolve(database) + ";WRITE_DELAY=0";
    }

    private long rows(String database) {
        return JdbcClient.create(new DriverManagerDataSource(url(database), "sa", ""))
                .sql("select count(*) from kept")
                .query(Long.class)
                .single();
    }

    private static Stream<String> names(Path folder) throws IOException {
        return Files.list(folder).map(file -> file.getFileName().toString());
    }
}

package be.pilootloket.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Verifying from the command line, as an auditor does. */
class VerifyCommandTest {

    @TempDir
    Path folder;

    private String url;

    @BeforeEach
    void twoDeeds() {
        url = "jdbc:h2:file:" + folder.resolve("pilootloket");
        try (Chain chain = new Chain(url)) {
            chain.register("A");
            chain.register("B");
        }
    }

    @Test
    void isAskedForByItsOptionOnly() {
        assertThat(VerifyCommand.asked("--server.port=1", "--pilootloket.verify=true"))
                .isTrue();
        assertThat(VerifyCommand.asked("--pilootloket.verify=false")).isFalse();
        assertThat(VerifyCommand.asked()).isFalse();
    }

    @Test
    void endsWellAndSaysOneSentenceForAWholeChain() {
        Said said = run("--spring.datasource.url=" + url);

        assertThat(said.code()).isZero();
        assertThat(said.text()).startsWith("De keten is heel: 2 rijen, zegel ").hasLineCount(1);
    }

    @Test
    void endsBadlyAndNamesTheFirstBrokenRow() {
        tamper("update ledger set done_by = 'iemand' where seq = 2");

        Said said = run("--spring.datasource.url=" + url);

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.text()).startsWith("De keten is gebroken. Rij 2 (").hasLineCount(1);
    }

    @Test
    void needsNoMailServerInProduction() {
        Said said = run(
                "--spring.profiles.active=production",
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=sa");

        assertThat(said.code()).isZero();
    }

    @Test
    void saysThatItCouldNotReadTheDatabaseAndMakesNone() {
        Said said = run("--spring.datasource.url=jdbc:h2:file:" + folder.resolve("elders"));

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.text()).startsWith("De keten is niet nagekeken").hasLineCount(1);
        assertThat(Files.exists(folder.resolve("elders.mv.db"))).isFalse();
    }

    private record Said(int code, String text) {}

    private static Said run(String... arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = VerifyCommand.run(new PrintStream(said, true, StandardCharsets.UTF_8), arguments);
        return new Said(code, said.toString(StandardCharsets.UTF_8));
    }

    private void tamper(String statement) {
        JdbcClient.create(new DriverManagerDataSource(url, "sa", ""))
                .sql(statement)
                .update();
    }
}

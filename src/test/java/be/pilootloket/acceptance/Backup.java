package be.pilootloket.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.Databases;
import be.pilootloket.evidence.VerifyCommand;
import be.pilootloket.operation.BackupCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Backs up a database as docs/operations.md says, and restores it to an empty one elsewhere. */
final class Backup {

    private static final Pattern MAJOR = Pattern.compile("(\\d+)\\.");

    private static final AtomicInteger KEPT = new AtomicInteger();

    private Backup() {}

    /**
     * Where the copy is.
     *
     * @param url of a database that nobody uses at this moment
     * @param folder of the test
     * @return of the copy; empty when this machine has no pg_dump that knows the PostgreSQL of the tests
     */
    static Optional<String> restored(String url, Path folder) {
        return url.startsWith("jdbc:h2:") ? Optional.of(ofH2(url, folder)) : ofPostgres(url, folder);
    }

    /**
     * Keeps it as it stands now for the tests of later releases ({@code UpgradeTest}), when the property {@code
     * pilootloket.test.keep} names a folder.
     */
    static void keepForUpgrades(String url) {
        String folder = System.getProperty("pilootloket.test.keep");
        if (folder != null) {
            Path zip = Path.of(folder, "%02d.zip".formatted(KEPT.incrementAndGet()));
            assertThat(BackupCommand.run("--spring.datasource.url=" + url, "--pilootloket.backup=" + zip))
                    .isZero();
        }
    }

    private static String ofH2(String url, Path folder) {
        Path zip = folder.resolve(UUID.randomUUID() + ".zip");
        Path elsewhere = folder.resolve(UUID.randomUUID().toString()).resolve("pilootloket");
        String copy = url.replaceFirst("file:[^;]+", Matcher.quoteReplacement("file:" + elsewhere));
        assertThat(BackupCommand.run("--spring.datasource.url=" + url, "--pilootloket.backup=" + zip))
                .isZero();
        assertThat(BackupCommand.run("--spring.datasource.url=" + copy, "--pilootloket.restore=" + zip))
                .isZero();
        return copy;
    }

    private static Optional<String> ofPostgres(String url, Path folder) {
        int ours = Databases.major(url);
        if (major() < ours) {
            System.err.printf("No pg_dump %d here: nothing is backed up and restored.%n", ours);
            return Optional.empty();
        }
        Path dump = folder.resolve(UUID.randomUUID() + ".dump");
        String copy = Databases.empty();
        run("pg_dump", "-Fc", "--file=" + dump, "--dbname=" + uri(url));
        run("pg_restore", "--single-transaction", "--no-owner", "--dbname=" + uri(copy), dump.toString());
        assertThat(VerifyCommand.run("--spring.datasource.url=" + copy, "--spring.datasource.username=postgres"))
                .isZero();
        return Optional.of(copy);
    }

    private static String uri(String url) {
        return url.substring("jdbc:".length());
    }

    private static int major() {
        try {
            Matcher version = MAJOR.matcher(run("pg_dump", "--version"));
            return version.find() ? Integer.parseInt(version.group(1)) : 0;
        } catch (UncheckedIOException none) {
            return 0;
        }
    }

    private static String run(String... command) {
        try {
            Path said = Files.createTempFile("pg", ".txt");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            assertThat(process.waitFor()).as(Files.readString(said)).isZero();
            String answer = Files.readString(said, StandardCharsets.UTF_8);
            Files.delete(said);
            return answer;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}

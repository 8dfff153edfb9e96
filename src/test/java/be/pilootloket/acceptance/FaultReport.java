package be.pilootloket.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The table that the fault suite leaves in {@code target/faults.md}: a row for each fault that everything survived. A test
 * writes its row as its last act, with figures that it measured.
 */
final class FaultReport {

    private static final Path FILE = Path.of("target/faults.md");
    private static final String HEAD = """
            | Fault | Database | Injected | Expected | Seen | Seed |
            |---|---|---:|---|---|---|
            """;

    private FaultReport() {}

    /**
     * Adds a row.
     *
     * @param fault what was done to the product, and while what ran: "SIGKILL while letters leave"
     * @param database H2, or PostgreSQL with its version
     * @param times how often it was injected
     * @param expected what must hold
     * @param seen what was measured
     */
    static void row(String fault, String database, int times, String expected, String seen) {
        write("| %s | %s | %d | %s | %s | %d |%n".formatted(fault, database, times, expected, seen, Chance.SEED));
    }

    private static synchronized void write(String row) {
        try {
            if (Files.notExists(FILE)) {
                Files.writeString(FILE, HEAD);
            }
            Files.writeString(FILE, row, StandardOpenOption.APPEND);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

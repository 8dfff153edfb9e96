package be.pilootloket.operation;

import be.pilootloket.evidence.VerifyCommand;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.SimpleCommandLinePropertySource;

/**
 * Backs up the database of H2 from the command line, or puts a backup back; engine, tables and files are all in it. H2 lets in
 * one program at a time, so the product stands still meanwhile. A backup counts only once it was opened and its chain of deeds
 * read: both commands do that before they leave anything under the name that was asked for.
 */
public final class BackupCommand {

    private static final String BACKUP = "pilootloket.backup";
    private static final String RESTORE = "pilootloket.restore";
    private static final int NOT_DONE = 2;

    private final PrintStream out;
    private final H2File database;

    private BackupCommand(PrintStream out, H2File database) {
        this.out = out;
        this.database = database;
    }

    /** Whether these arguments ask to back up or to restore instead of to start. */
    public static boolean asked(String... arguments) {
        return file(BACKUP, arguments) != null || file(RESTORE, arguments) != null;
    }

    /**
     * Does it and says in Dutch what was done, or why not.
     *
     * @return what the process ends with: 0 when it was done, 1 when it was done and the chain of deeds in it is broken, 2 when
     *     nothing was made or replaced
     */
    public static int run(String... arguments) {
        return run(new PrintStream(System.out, true, StandardCharsets.UTF_8), arguments);
    }

    /** The same, and says it there. */
    public static int run(PrintStream out, String... arguments) {
        try {
            BackupCommand command = new BackupCommand(out, H2File.of(settings(arguments)));
            String backup = file(BACKUP, arguments);
            return backup != null
                    ? command.backUp(Path.of(backup).toAbsolutePath())
                    : command.restore(Path.of(file(RESTORE, arguments)).toAbsolutePath());
        } catch (NotDone why) {
            out.println(why.getMessage());
        } catch (IOException failed) {
            out.println("Dat is niet gelukt: de schijf gaf een fout bij %s. Er is niets vervangen."
                    .formatted(failed.getMessage()));
        }
        return NOT_DONE;
    }

    private int backUp(Path target) throws IOException {
        if (Files.exists(target)) {
            throw new NotDone("%s bestaat al. Kies een andere naam: een oude reservekopie wordt nooit overschreven."
                    .formatted(target));
        }
        Path folder = Files.createTempDirectory(target.getParent(), "pilootloket-");
        try {
            Path zip = folder.resolve("backup.zip");
            database.backUpTo(zip);
            int chain = read(BackupFile.unpack(zip, folder));
            Files.move(zip, target, StandardCopyOption.ATOMIC_MOVE);
            out.printf("De reservekopie staat in %s (%d kB).%n", target, Files.size(target) / 1024);
            return chain;
        } finally {
            empty(folder);
        }
    }

    private int restore(Path zip) throws IOException {
        if (Files.exists(database.file())) {
            throw new NotDone("Er staat al een databank in %s. Verplaats die eerst: ze wordt nooit overschreven."
                    .formatted(database.file()));
        }
        Files.createDirectories(database.file().getParent());
        Path folder = Files.createTempDirectory(database.file().getParent(), "pilootloket-");
        try {
            Path unpacked = BackupFile.unpack(zip, folder);
            int chain = read(unpacked);
            Files.move(unpacked, database.file(), StandardCopyOption.ATOMIC_MOVE);
            out.printf("De reservekopie is teruggezet in %s. Pilootloket kan starten.%n", database.file());
            return chain;
        } finally {
            empty(folder);
        }
    }

    /** Reads the whole chain in it; says what was found. */
    private int read(Path unpacked) {
        int chain = VerifyCommand.run(
                out,
                "--spring.datasource.url=" + H2File.url(unpacked),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password());
        if (chain == NOT_DONE) {
            throw new NotDone(
                    "Dit is geen hele reservekopie van deze versie van Pilootloket met dit wachtwoord. Er is niets vervangen. Een"
                            + " reservekopie van een oudere versie zet u terug met het pakket van toen; start daarna het nieuwe.");
        }
        return chain;
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static String file(String option, String... arguments) {
        return new SimpleCommandLinePropertySource(arguments).getProperty(option);
    }

    private static DataSourceProperties settings(String... arguments) {
        SpringApplication reader = new SpringApplication(Settings.class);
        reader.setWebApplicationType(WebApplicationType.NONE);
        reader.setBannerMode(Banner.Mode.OFF);
        reader.setLogStartupInfo(false);
        reader.setRegisterShutdownHook(false);
        // What a start in production asks for, such as a mail server, is not needed here.
        reader.setInitializers(List.of());
        String[] quiet = Arrays.copyOf(arguments, arguments.length + 1);
        quiet[arguments.length] = "--logging.level.root=off";
        try (ConfigurableApplicationContext context = reader.run(quiet)) {
            return context.getBean(DataSourceProperties.class);
        }
    }

    /** Nothing but where the database is. */
    @EnableConfigurationProperties(DataSourceProperties.class)
    static class Settings {}
}

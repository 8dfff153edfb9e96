package be.pilootloket.operation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;

/**
 * The one file in which H2 keeps a database.
 *
 * @param file where it lies, absolute; it need not be there
 * @param user as whom to log in to it
 * @param password with what; may be empty
 */
record H2File(Path file, String user, String password) {

    /** How H2 ends the name of such a file. */
    static final String ENDING = ".mv.db";

    private static final Pattern ADDRESS = Pattern.compile("jdbc:h2:(?:file:|(?!\\w{2,}:))([^;]+).*");

    /** What H2 answers (DATABASE_ALREADY_OPEN_1): it lets in one program at a time. */
    private static final int IN_USE = 90020;

    /** @throws NotDone when the product is set up for another database */
    static H2File of(DataSourceProperties settings) {
        Matcher address = ADDRESS.matcher(String.valueOf(settings.getUrl()));
        if (!address.matches()) {
            throw new NotDone(
                    "Dit commando is er alleen voor een databank van H2 in een bestand. Voor PostgreSQL zijn er pg_dump en"
                            + " pg_restore: zie docs/operations.md.");
        }
        String place = address.group(1).replaceFirst("^~", Matcher.quoteReplacement(System.getProperty("user.home")));
        return new H2File(
                Path.of(place + ENDING).toAbsolutePath().normalize(),
                settings.determineUsername(),
                Objects.requireNonNullElse(settings.determinePassword(), ""));
    }

    /** The address of the database in this file, as H2 wants it; one that is not there is not made. */
    static String url(Path file) {
        String name = file.toString();
        return "jdbc:h2:file:" + name.substring(0, name.length() - ENDING.length()) + ";IFEXISTS=TRUE";
    }

    /** Writes all of it to a zip, as it stands after the last transaction. */
    void backUpTo(Path zip) {
        if (!Files.exists(file)) {
            throw new NotDone("Er staat geen databank in %s.".formatted(file));
        }
        try (Connection connection = DriverManager.getConnection(url(file), user, password);
                PreparedStatement backup = connection.prepareStatement("backup to ?")) {
            backup.setString(1, zip.toString());
            backup.executeUpdate();
        } catch (SQLException refused) {
            throw new NotDone(
                    refused.getErrorCode() == IN_USE
                            ? "Een ander programma heeft de databank open, en H2 laat er maar één toe. Stop Pilootloket eerst."
                            : "De databank kon niet gelezen worden. Ze zegt: %s"
                                    .formatted(refused.getMessage()
                                            .lines()
                                            .findFirst()
                                            .orElse("")));
        }
    }
}

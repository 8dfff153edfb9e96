package be.pilootloket.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

    private static final long LARGEST_NEW = 100_000;

    /** FILE_CORRUPTED_1, FILE_VERSION_ERROR_1, and DATABASE_IS_READ_ONLY: it found nothing and wanted to begin anew. */
    private static final Set<Integer> DAMAGE = Set.of(90030, 90048, 90097);

    /** What H2 answers (DATABASE_ALREADY_OPEN_1): it lets in one program at a time. */
    private static final int IN_USE = 90020;

    /** @throws NotDone when the product is set up for another database */
    static H2File of(DataSourceProperties settings) {
        return find(settings)
                .orElseThrow(() -> new NotDone(
                        "Dit commando is er alleen voor een databank van H2 in een bestand. Voor PostgreSQL zijn er pg_dump en"
                                + " pg_restore: zie docs/operations.md."));
    }

    /** Empty when the product is set up for another database. */
    static Optional<H2File> find(DataSourceProperties settings) {
        Matcher address = ADDRESS.matcher(String.valueOf(settings.getUrl()));
        if (!address.matches()) {
            return Optional.empty();
        }
        String place = address.group(1).replaceFirst("^~", Matcher.quoteReplacement(System.getProperty("user.home")));
        return Optional.of(new H2File(
                Path.of(place + ENDING).toAbsolutePath().normalize(),
                settings.determineUsername(),
                Objects.requireNonNullElse(settings.determinePassword(), "")));
    }

    /**
     * Whether it is larger than a new database and our tables cannot be found in it. H2 mends a damaged file by going back to the
     * last state that it finds, or by beginning anew. Only read here: what H2 opens to write, it also cuts off.
     *
     * @throws SQLException when it cannot be opened for another reason
     */
    boolean damaged() throws SQLException, IOException {
        if (!Files.exists(file) || Files.size(file) < LARGEST_NEW) {
            return false;
        }
        try {
            return !holdsOurTables();
        } catch (SQLException unreadable) {
            if (DAMAGE.contains(unreadable.getErrorCode())) {
                return true;
            }
            throw unreadable;
        }
    }

    private boolean holdsOurTables() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(file) + ";ACCESS_MODE_DATA=r", user, password);
                ResultSet tables = connection.getMetaData().getTables(null, null, "%", new String[] {"BASE TABLE"})) {
            while (tables.next()) {
                if (tables.getString("TABLE_NAME").equalsIgnoreCase("flyway_schema_history")) {
                    return true;
                }
            }
            return false;
        }
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

package be.pilootloket;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * On which database the tests run: H2 in memory, or a real PostgreSQL that the build starts itself when the property {@code
 * pilootloket.test.database} is {@code postgres}. Each fork has one server, and each context a database of its own on it.
 */
public final class Databases {

    private static final boolean POSTGRES = "postgres".equals(System.getProperty("pilootloket.test.database"));
    private static final Map<String, String> URLS = new ConcurrentHashMap<>();

    private Databases() {}

    /** Whether the tests run on PostgreSQL. */
    public static boolean postgres() {
        return POSTGRES;
    }

    /** The type of a column that holds a file. */
    public static String bytes() {
        return POSTGRES ? "bytea" : "blob";
    }

    /** A new and empty database. Close it when the test is done. */
    public static HikariDataSource fresh() {
        String name = "t" + UUID.randomUUID();
        HikariDataSource database = DataSourceBuilder.create()
                .type(HikariDataSource.class)
                .url(POSTGRES ? urlFor(name) : "jdbc:h2:mem:" + name)
                .username(POSTGRES ? "postgres" : "sa")
                .password("")
                .build();
        database.setMaximumPoolSize(8);
        return database;
    }

    /** Where on PostgreSQL the database lies that stands for this name or address; it is made where there is none. */
    public static String urlFor(String name) {
        return URLS.computeIfAbsent(name, first -> {
            String database = "t" + UUID.randomUUID().toString().replace("-", "");
            new JdbcTemplate(Server.ONE.getPostgresDatabase()).execute("create database " + database);
            return Server.ONE.getJdbcUrl("postgres", database);
        });
    }

    /** Where a new and empty database on PostgreSQL lies. */
    public static String empty() {
        return urlFor(UUID.randomUUID().toString());
    }

    /** Which PostgreSQL this database lies on: 17. */
    public static int major(String url) {
        return JdbcClient.create(new DriverManagerDataSource(url))
                        .sql("select current_setting('server_version_num')::int")
                        .query(Integer.class)
                        .single()
                / 10000;
    }

    private static final class Server {
        private static final EmbeddedPostgres ONE = started();

        private static EmbeddedPostgres started() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        // As the guide asks: the server's own log then leaves out the values of a row that it refused.
                        .setServerConfig("log_error_verbosity", "terse")
                        .start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}

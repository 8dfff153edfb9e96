package be.pilootloket.process;

import be.pilootloket.Databases;
import be.pilootloket.Pilootloket;
import be.pilootloket.process.engine.OlderTables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A database as a release of the product left it, and this release on it. No job runs by itself. It was kept on H2; where the
 * tests run on PostgreSQL, the tables are made there as they were then, and get the same rows.
 */
final class KeptRelease {

    /** What no play brought there was put there: an instance without a dossier. */
    static final String PUT_THERE = "neergezet";

    private final String url;

    /** @param zip a backup of it, by H2 */
    KeptRelease(Path zip, Path folder) {
        url = "jdbc:h2:file:" + folder.resolve("pilootloket");
        try (ZipInputStream content = new ZipInputStream(Files.newInputStream(zip))) {
            content.getNextEntry();
            Files.copy(content, folder.resolve("pilootloket.mv.db"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        if (Databases.postgres()) {
            OlderTables.onPostgres(kept(), Databases.urlFor(url));
        }
    }

    String setting() {
        return "--spring.datasource.url=" + url;
    }

    JdbcClient tables() {
        return JdbcClient.create(source());
    }

    private DataSource source() {
        return Databases.postgres() ? new DriverManagerDataSource(Databases.urlFor(url)) : kept();
    }

    private DataSource kept() {
        return new DriverManagerDataSource(url, "sa", "");
    }

    /** The number of the last migration that it has. */
    int schema() {
        return OlderTables.schema(new JdbcTemplate(source()));
    }

    /** Starts this release on it. */
    ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Pilootloket.class)
                .profiles("test")
                .run(setting(), "--server.port=0", "--camunda.bpm.authorization.enabled=false");
    }
}

package be.pilootloket.process;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.Pilootloket;
import be.pilootloket.operation.BackupCommand;
import java.nio.file.Path;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database as a release of the product left it, and this release on it. No job runs by itself. */
final class KeptRelease {

    /** What no play brought there was put there: an instance without a dossier. */
    static final String PUT_THERE = "neergezet";

    private final String url;

    /** @param zip a backup of it */
    KeptRelease(Path zip, Path folder) {
        url = "jdbc:h2:file:" + folder.resolve("pilootloket");
        assertThat(BackupCommand.run(setting(), "--pilootloket.restore=" + zip)).isZero();
    }

    String setting() {
        return "--spring.datasource.url=" + url;
    }

    JdbcClient tables() {
        return JdbcClient.create(new DriverManagerDataSource(url, "sa", ""));
    }

    /** Starts this release on it. */
    ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Pilootloket.class)
                .profiles("test")
                .run(setting(), "--server.port=0", "--camunda.bpm.authorization.enabled=false");
    }
}

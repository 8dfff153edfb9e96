package be.pilootloket.operation;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Looks at the file of H2 before anything writes to it: of a file that is damaged in the wrong place H2 makes an empty database,
 * without a word, and the product would start as if it were new.
 */
class WholeDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Logger LOG = LoggerFactory.getLogger(WholeDatabase.class);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Binder.get(context.getEnvironment())
                .bind("spring.datasource", DataSourceProperties.class)
                .map(WholeDatabase::file)
                .ifBound(WholeDatabase::refuseDamaged);
    }

    private static H2File file(DataSourceProperties settings) {
        Optional<H2File> file = H2File.find(settings);
        return file.orElse(null);
    }

    /** @throws Damaged when our tables cannot be found in it */
    static void refuseDamaged(H2File database) {
        try {
            if (database.damaged()) {
                throw new Damaged("De tabellen zijn niet te vinden in " + database.file());
            }
        } catch (SQLException | IOException unreadable) {
            LOG.debug("The start itself will say what is wrong", unreadable);
        }
    }

    /** The file is there, and what was in it is not. */
    static final class Damaged extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Damaged(String what) {
            super(what);
        }
    }
}

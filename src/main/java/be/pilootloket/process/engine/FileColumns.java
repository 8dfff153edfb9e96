package be.pilootloket.process.engine;

import java.sql.DatabaseMetaData;
import java.util.Map;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/** The type of a column that holds a file, which H2 and PostgreSQL name differently: {@code ${bytes}} in a migration. */
@Component
class FileColumns implements FlywayConfigurationCustomizer {

    @Override
    public void customize(FluentConfiguration migrations) {
        migrations.placeholders(Map.of("bytes", type(migrations)));
    }

    private static String type(FluentConfiguration migrations) {
        try {
            String product = JdbcUtils.extractDatabaseMetaData(
                    migrations.getDataSource(), DatabaseMetaData::getDatabaseProductName);
            return "PostgreSQL".equals(product) ? "bytea" : "blob";
        } catch (MetaDataAccessException unreachable) {
            throw new IllegalStateException("The database does not say what it is", unreachable);
        }
    }
}

package be.pilootloket.process.engine;

import java.sql.Connection;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/** The engine's own tables, made by the scripts that it ships, as the first migration of the schema. */
@Component
class EngineSchema implements JavaMigration {

    private static final List<String> PARTS = List.of(
            "engine", "identity", "case.engine", "case.history", "decision.engine", "decision.history", "history");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("1");
    }

    @Override
    public String getDescription() {
        return "engine 7.24.0";
    }

    /** Fixed: the scripts belong to one version of the engine; the next version is a migration of its own. */
    @Override
    public Integer getChecksum() {
        return 7240;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws Exception {
        Connection connection = context.getConnection();
        String vendor = "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName()) ? "postgres" : "h2";
        for (String part : PARTS) {
            ScriptUtils.executeSqlScript(
                    connection,
                    new ClassPathResource(
                            "org/camunda/bpm/engine/db/create/activiti.%s.create.%s.sql".formatted(vendor, part)));
        }
    }
}

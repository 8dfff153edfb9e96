package be.pilootloket.process.engine;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Tables as an earlier release had them: made by the migrations that it had, and filled with what a database of H2 holds. */
public final class OlderTables {

    private OlderTables() {}

    /**
     * Fills an empty PostgreSQL.
     *
     * @param kept a database of H2
     * @param url of the empty one, with who may work in it
     */
    public static void onPostgres(DataSource kept, String url) {
        JdbcTemplate rows = new JdbcTemplate(kept);
        migrate(url, schema(rows));
        SingleConnectionDataSource one = new SingleConnectionDataSource(url, true);
        try {
            JdbcTemplate tables = new JdbcTemplate(one);
            // In this connection no foreign key is looked at: the tables come in no order.
            tables.execute("set session_replication_role = replica");
            tables.queryForList(
                            "select table_name from information_schema.tables where table_schema = 'public'"
                                    + " and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'",
                            String.class)
                    .forEach(table -> copy(rows, tables, table));
            tables.queryForList(
                            "select table_name, column_name from information_schema.columns where is_identity = 'YES'")
                    .forEach(column -> tables.execute(
                            "select setval(pg_get_serial_sequence('%1$s', '%2$s'), coalesce(max(%2$s), 0) + 1, false) from %1$s"
                                    .formatted(column.get("table_name"), column.get("column_name"))));
        } finally {
            one.destroy();
        }
    }

    /** The number of the last migration that a database has. */
    public static int schema(JdbcTemplate tables) {
        return tables.queryForObject(
                "select max(cast(\"version\" as integer)) from \"flyway_schema_history\"", Integer.class);
    }

    private static void migrate(String url, int version) {
        new SpringApplicationBuilder(Migrations.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=postgres",
                        // The last one may be one of H2 alone.
                        "--spring.flyway.target=" + version + "?")
                .close();
    }

    private static void copy(JdbcTemplate rows, JdbcTemplate tables, String table) {
        List<String> columns = tables.queryForList(
                "select column_name from information_schema.columns where table_schema = 'public' and table_name = ?",
                String.class,
                table);
        String names = String.join(", ", columns);
        String insert = "insert into %s (%s) values (%s)"
                .formatted(table, names, String.join(", ", Collections.nCopies(columns.size(), "?")));
        tables.execute("delete from " + table);
        rows.query("select " + names + " from " + table, row -> {
            tables.update(insert, values(row));
        });
    }

    private static Object[] values(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Object[] values = new Object[columns.getColumnCount()];
        for (int at = 1; at <= values.length; at++) {
            values[at - 1] = switch (columns.getColumnType(at)) {
                case Types.BLOB, Types.VARBINARY, Types.BINARY -> row.getBytes(at);
                case Types.CLOB -> row.getString(at);
                case Types.TIMESTAMP_WITH_TIMEZONE -> row.getObject(at, OffsetDateTime.class);
                default -> row.getObject(at);
            };
        }
        return values;
    }

    /** Nothing of the product but its migrations. */
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    @Import({EngineSchema.class, FileColumns.class})
    static class Migrations {}
}

package be.pilootloket.evidence;

import be.pilootloket.programme.Sha256;
import be.pilootloket.storage.Moments;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what deeds are about, wherever it is kept, and makes one hash of it. */
@Component
class Witnesses {

    private final JdbcClient jdbc;
    private final Map<String, String> queries = new HashMap<>();

    Witnesses(JdbcClient jdbc, List<Witness> witnesses) {
        this.jdbc = jdbc;
        witnesses.forEach(witness -> witness.queries().forEach((deed, query) -> queries.put(deed.name(), query)));
    }

    /** Whether somebody keeps what such a deed is about. */
    boolean speakOf(String deed) {
        return queries.containsKey(deed);
    }

    /**
     * The SHA-256 of what is kept of what a deed is about; empty when it is not kept. Of a single text or file it is that of
     * its bytes, so that anyone can check it; of several columns or rows that of their canonical text.
     */
    Optional<String> sha256(String deed, String about, Map<String, String> facts) {
        Map<String, Object> parameters = new HashMap<>(facts);
        parameters.put("about", about);
        List<List<Object>> rows = jdbc.sql(queries.get(deed))
                .params(parameters)
                .query(Witnesses::values)
                .list();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Object first = rows.get(0).get(0);
        boolean single = rows.size() == 1 && rows.get(0).size() == 1;
        if (single && first instanceof Content content) {
            return Optional.of(content.sha256());
        }
        return Optional.of(Sha256.of(single && first instanceof String text ? text : Canonical.text(rows)));
    }

    /** Bytes, of which only the hash is held. */
    private record Content(String sha256) {

        /** As it stands in a canonical text. */
        @JsonValue
        String text() {
            return sha256;
        }
    }

    private static List<Object> values(ResultSet row, int line) throws SQLException {
        List<Object> values = new ArrayList<>();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            values.add(value(row, column));
        }
        return values;
    }

    /** The same for both databases, which call the types of a moment and of bytes by different names. */
    private static Object value(ResultSet row, int column) throws SQLException {
        return switch (row.getMetaData().getColumnType(column)) {
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE ->
                Entry.text(Moments.read(row, row.getMetaData().getColumnLabel(column)));
            case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> content(row.getBinaryStream(column));
            case Types.BOOLEAN, Types.BIT -> row.getObject(column, Boolean.class);
            default -> row.getString(column);
        };
    }

    private static Content content(InputStream column) {
        if (column == null) {
            return null;
        }
        try (column) {
            return new Content(Sha256.of(column.readAllBytes()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

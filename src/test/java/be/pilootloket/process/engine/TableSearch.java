package be.pilootloket.process.engine;

import java.nio.charset.StandardCharsets;
import java.sql.Blob;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks for a text in every column of every table with such a name, bytes included. */
public record TableSearch(JdbcTemplate database) {

    /**
     * The columns that hold the text, in capitals.
     *
     * @param tables a pattern of table names in capitals, such as {@code ACT_HI_%}
     */
    public List<String> whereIs(String text, String tables) {
        return whereAre(List.of(text), tables).get(text);
    }

    /** The columns that hold each of these texts, every column read once. */
    public Map<String, List<String>> whereAre(List<String> texts, String tables) {
        Map<String, List<String>> places = new LinkedHashMap<>();
        texts.forEach(text -> places.put(text, new ArrayList<>()));
        for (Map<String, Object> column : database.queryForList(
                "select table_name, column_name from information_schema.columns"
                        + " where upper(table_name) like ? and upper(table_schema) = 'PUBLIC'",
                tables)) {
            String table = (String) column.get("table_name");
            String name = (String) column.get("column_name");
            List<String> contents = database.query(
                    "select \"" + name + "\" from \"" + table + "\"", (row, index) -> textOf(row.getObject(1)));
            places.forEach((text, found) -> {
                if (contents.stream().anyMatch(content -> content.contains(text))) {
                    found.add((table + "." + name).toUpperCase(Locale.ROOT));
                }
            });
        }
        return places;
    }

    private static String textOf(Object content) throws SQLException {
        if (content instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        if (content instanceof Blob blob) {
            return new String(blob.getBytes(1, (int) blob.length()), StandardCharsets.UTF_8);
        }
        return String.valueOf(content);
    }
}

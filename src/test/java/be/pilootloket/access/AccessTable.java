package be.pilootloket.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.core.io.ClassPathResource;

/**
 * Who may what, as data: {@code access-matrix.csv}. A row is a method, a path and what is sent along; a column is somebody; a
 * cell is what that person meets there.
 */
record AccessTable(List<String> columns, List<Row> rows) {

    private static final String FILE = "access-matrix.csv";

    /**
     * @param body what is sent along; empty for nothing
     * @param cells one per column
     */
    record Row(String method, String path, String body, List<String> cells) {
        boolean changes() {
            return !method.equals("GET") && !method.equals("HEAD");
        }
    }

    static AccessTable read() {
        try {
            List<List<String>> lines = new ClassPathResource(FILE)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split("\\|", -1))
                            .map(String::strip)
                            .toList())
                    .toList();
            List<String> columns = lines.get(0).subList(3, lines.get(0).size());
            return new AccessTable(
                    columns,
                    lines.stream()
                            .skip(1)
                            .map(line -> new Row(line.get(0), line.get(1), line.get(2), line.subList(3, line.size())))
                            .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The columns in the order in which they try this row: whoever may, and may so change the world, comes last. */
    List<Integer> order(Row row) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, columns.size()).boxed().toList());
        order.sort((one, other) -> Boolean.compare(may(row, one), may(row, other)));
        return order;
    }

    private static boolean may(Row row, int column) {
        return column < row.cells().size() && row.cells().get(column).equals("yes");
    }
}

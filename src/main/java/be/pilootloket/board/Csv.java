package be.pilootloket.board;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table as a spreadsheet opens it: fields between quotes, with semicolons, in UTF-8 that says so. What a program would take
 * for a formula stays a text.
 */
public final class Csv {

    private static final String BEGINNING = "\uFEFF";

    /** Blanks before a sign do not stop a spreadsheet, nor does the sign's wide form. */
    private static final Pattern FORMULA =
            Pattern.compile("^[\\s\\h]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);

    private Csv() {}

    /** @param rows each as long as the header; null is an empty field */
    public static byte[] of(List<String> header, List<List<String>> rows) {
        StringBuilder table = new StringBuilder(beginning(header));
        rows.forEach(row -> table.append(line(row)));
        return table.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What a table that is written line by line begins with. */
    static String beginning(List<String> header) {
        return BEGINNING + line(header);
    }

    /** One row; null is an empty field. */
    static String line(List<String> fields) {
        return fields.stream().map(Csv::field).collect(Collectors.joining(";", "", "\r\n"));
    }

    private static String field(String value) {
        String text = value == null ? "" : value;
        return '"' + (FORMULA.matcher(text).matches() ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}

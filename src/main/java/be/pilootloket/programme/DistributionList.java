package be.pilootloket.programme;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The stakeholders' list as officials keep it: a CSV file with semicolons, saved by a spreadsheet. A row that cannot be
 * written to gets a remark and never stops the others.
 */
class DistributionList {

    private static final List<String> HEADER = List.of("organisatie", "soort", "e-mail");
    private static final int MOST_ROWS = 5_000;
    private static final int LONGEST_CELL = 300;

    private final List<Stakeholder> rows = new ArrayList<>();
    private String fault;

    DistributionList(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') >= 0) {
            fault = "De lijst is niet in UTF-8 bewaard.";
            return;
        }
        List<List<String>> lines = lines(text.startsWith("\uFEFF") ? text.substring(1) : text);
        if (lines.isEmpty() || !HEADER.equals(lowerCase(lines.get(0)))) {
            fault = "De eerste rij van de lijst moet \"" + String.join(";", HEADER) + "\" zijn.";
            return;
        }
        if (lines.size() - 1 > MOST_ROWS) {
            fault = "De lijst telt meer dan " + MOST_ROWS + " rijen.";
            return;
        }
        Map<String, String> seen = new HashMap<>();
        lines.subList(1, lines.size()).forEach(cells -> rows.add(stakeholder(cells, seen)));
        if (rows.isEmpty()) {
            fault = "De lijst telt geen enkele rij.";
        }
    }

    List<Stakeholder> rows() {
        return List.copyOf(rows);
    }

    /** What is wrong with the list as a whole, in Dutch. */
    Optional<String> fault() {
        return Optional.ofNullable(fault);
    }

    private static Stakeholder stakeholder(List<String> cells, Map<String, String> seen) {
        String organisation = cell(cells, 0);
        String email = cell(cells, 2);
        String remark = remark(cells, organisation, email);
        if (remark == null) {
            String before = seen.putIfAbsent(email.toLowerCase(Locale.ROOT), organisation);
            remark = before == null ? null : "Dit e-mailadres staat al bij " + before + ".";
        }
        return new Stakeholder(organisation, cell(cells, 1), email, remark);
    }

    private static String remark(List<String> cells, String organisation, String email) {
        if (cells.size() != HEADER.size()) {
            return "Deze rij telt " + cells.size() + " kolommen in plaats van " + HEADER.size() + ".";
        }
        if (organisation.isEmpty()) {
            return "De naam van de organisatie ontbreekt.";
        }
        if (cells.stream().anyMatch(cell -> cell.length() > LONGEST_CELL)) {
            return "Deze rij bevat een tekst van meer dan " + LONGEST_CELL + " tekens.";
        }
        if (cells.stream().anyMatch(DistributionList::isFormula)) {
            return "Deze rij begint een tekst met een teken dat een rekenblad als formule uitvoert.";
        }
        return EmailAddress.fault(email).orElse(null);
    }

    private static boolean isFormula(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
    }

    private static String cell(List<String> cells, int index) {
        return index < cells.size() ? cells.get(index).strip() : "";
    }

    private static List<String> lowerCase(List<String> cells) {
        return cells.stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
    }

    /** Splits as RFC 4180 does, with semicolons; empty lines are left out. */
    private static List<List<String>> lines(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            boolean doubled = quoted && character == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"';
            if (doubled) {
                cell.append('"');
                at++;
            } else if (character == '"' && (quoted || cell.isEmpty())) {
                quoted = !quoted;
            } else if (!quoted && character == ';') {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (!quoted && (character == '\n' || character == '\r')) {
                end(lines, cells, cell);
                cells = new ArrayList<>();
            } else {
                cell.append(character);
            }
        }
        end(lines, cells, cell);
        return lines;
    }

    private static void end(List<List<String>> lines, List<String> cells, StringBuilder cell) {
        cells.add(cell.toString());
        cell.setLength(0);
        if (cells.stream().anyMatch(text -> !text.isBlank())) {
            lines.add(cells);
        }
    }
}

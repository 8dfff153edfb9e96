package be.pilootloket.form;

import be.pilootloket.programme.Texts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** The answers on a filled in form, with what could not be read of them. What lost its control is read by its label. */
final class Answers {

    private static final int MOST_ROWS = 500;
    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ofPattern("d-M-uuuu"),
            DateTimeFormatter.ofPattern("d/M/uuuu"),
            DateTimeFormatter.ofPattern("d.M.uuuu"),
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag("nl-BE")));

    private final Filled form;
    private final List<String> problems = new ArrayList<>();

    Answers(Filled form) {
        this.form = form;
    }

    List<String> problems() {
        return problems;
    }

    void problem(String sentence) {
        problems.add(sentence);
    }

    /** What was typed or chosen, on one line; null when nothing was. */
    String line(Field field) {
        return oneLine(cell(field).map(Filled::text).orElse(null));
    }

    LocalDate day(Field field) {
        return cell(field).map(cell -> day(cell, field.label())).orElse(null);
    }

    private Optional<Element> cell(Field field) {
        List<Element> controls = form.controls(field);
        if (!controls.isEmpty()) {
            // Who copies a page leaves an empty control and a filled one: the first that says something counts.
            List<Element> cells = controls.stream().map(Filled::around).toList();
            return cells.stream()
                    .filter(cell -> !Filled.text(cell).isEmpty())
                    .findFirst()
                    .or(() -> Optional.of(cells.get(0)));
        }
        Optional<Element> beside = beside(field);
        if (beside.isEmpty()) {
            problem("Het veld \"%s\" is uit het formulier verdwenen.".formatted(field.label()));
        } else if (!Filled.controlled(beside.get())) {
            problem("Het veld \"%s\" staat niet meer zoals wij het maakten. We lazen de tekst ernaast: kijk die na."
                    .formatted(field.label()));
        }
        return beside;
    }

    private Optional<Element> beside(Field field) {
        return form.tables().stream()
                .flatMap(table -> Filled.rows(table).stream())
                .map(Filled::cells)
                .filter(cells ->
                        cells.size() == 2 && field.label().equalsIgnoreCase(oneLine(Filled.text(cells.get(0)))))
                .map(cells -> cells.get(1))
                .findFirst();
    }

    /**
     * The rows of the table with these columns, without the rows in which nothing was filled in. A row that was typed or
     * copied without its controls is read by the columns of the others.
     */
    List<Map<Field, Element>> rows(List<Field> columns) {
        List<Map<Field, Element>> rows = new ArrayList<>();
        boolean found = false;
        for (Element table : form.tables()) {
            Map<Integer, Field> places = places(table, columns);
            found |= !places.isEmpty();
            for (Element row : places.isEmpty() ? List.<Element>of() : Filled.rows(table)) {
                Map<Field, Element> cells = cells(row, places);
                if (!cells.isEmpty() && rows.size() < MOST_ROWS) {
                    rows.add(cells);
                }
            }
        }
        if (!found) {
            problem("De tabel met de partners is uit het formulier verdwenen.");
        }
        return rows;
    }

    private static Map<Integer, Field> places(Element table, List<Field> columns) {
        Map<Integer, Field> places = new HashMap<>();
        for (Element row : Filled.rows(table)) {
            List<Element> cells = Filled.cells(row);
            for (int place = 0; place < cells.size(); place++) {
                String text = oneLine(Filled.text(cells.get(place)));
                List<Field> controls = Filled.fields(cells.get(place));
                for (Field column : columns) {
                    if (controls.contains(column) || column.label().equalsIgnoreCase(text)) {
                        places.putIfAbsent(place, column);
                    }
                }
            }
        }
        // One word of ours in another table makes it no table of partners.
        return places.size() > columns.size() / 2 ? places : Map.of();
    }

    private static Map<Field, Element> cells(Element row, Map<Integer, Field> places) {
        Map<Field, Element> filled = new EnumMap<>(Field.class);
        List<Element> cells = Filled.cells(row);
        for (int place = 0; place < cells.size(); place++) {
            Element cell = cells.get(place);
            Field field = Filled.fields(cell).stream().findFirst().orElse(places.get(place));
            String text = oneLine(Filled.text(cell));
            boolean heading = field != null && field.label().equalsIgnoreCase(text);
            boolean said = text != null || field == Field.PARTNER_RECOGNISED && Filled.ticked(cell);
            if (field != null && said && !heading) {
                filled.put(field, cell);
            }
        }
        return filled;
    }

    /** The day that the text says, or the one that was picked in the calendar; null when neither can be read. */
    LocalDate day(Element cell, String label) {
        String text = oneLine(Filled.text(cell));
        if (text == null) {
            return null;
        }
        for (DateTimeFormatter format : DAYS) {
            try {
                return LocalDate.parse(text.toLowerCase(Locale.ROOT), format);
            } catch (DateTimeException other) {
                // People write days in more ways than one.
            }
        }
        try {
            return Filled.picked(cell)
                    .map(picked -> LocalDate.parse(picked.substring(0, Math.min(10, picked.length()))))
                    .orElseGet(() -> {
                        problem("%s: \"%s\" is geen datum die we kunnen lezen.".formatted(label, Texts.shown(text)));
                        return null;
                    });
        } catch (DateTimeException unreadable) {
            problem("%s: \"%s\" is geen datum die we kunnen lezen.".formatted(label, Texts.shown(text)));
            return null;
        }
    }

    static String oneLine(String text) {
        String line = text == null
                ? ""
                : text.replaceAll("[\\p{Cntrl}\\s\\u00a0]+", " ").strip();
        return line.isEmpty() ? null : line;
    }
}

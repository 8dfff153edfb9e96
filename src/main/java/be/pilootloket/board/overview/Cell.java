package be.pilootloket.board.overview;

import be.pilootloket.board.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What stands in a table of the board.
 *
 * @param text as people read it, in Dutch; never null
 * @param value what a drawing or a spreadsheet takes it for: a day, an instant or a number; null when it is only text
 * @param tone the style class of a state: {@code good}, {@code bad}, {@code wait} or empty; null when it is no state
 * @param href the page of what it is about; null when there is none
 */
record Cell(String text, Object value, String tone, String href) {

    static Cell of(String text) {
        return new Cell(text == null ? "" : text, null, null, null);
    }

    static Cell of(long number) {
        return new Cell(String.valueOf(number), number, null, null);
    }

    static Cell of(String text, LocalDate day) {
        return new Cell(text, day, null, null);
    }

    static Cell of(String text, BigDecimal number) {
        return new Cell(text, number, null, null);
    }

    static Cell of(Tag state) {
        return new Cell(state.text(), null, state.tone(), null);
    }

    Cell to(String page) {
        return new Cell(text, value, tone, page);
    }
}

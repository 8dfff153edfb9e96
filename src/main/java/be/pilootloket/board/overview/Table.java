package be.pilootloket.board.overview;

import java.util.List;

/**
 * One part of the board: a table, which is also what is drawn, printed and exported.
 *
 * @param id by which the page, the drawing and the export know it
 * @param title in Dutch
 * @param lead what it tells, in Dutch
 * @param header the names of the columns, in Dutch
 * @param rows each as long as the header
 * @param empty what stands there when there are no rows
 * @param mark where a drawing puts a line: a day or a number; null for none
 */
record Table(
        String id, String title, String lead, List<String> header, List<List<Cell>> rows, String empty, Object mark) {

    Table {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    Table(String id, String title, String lead, List<String> header, List<List<Cell>> rows, String empty) {
        this(id, title, lead, header, rows, empty, null);
    }
}

package be.pilootloket.board.overview;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The tables of the board as a spreadsheet: one sheet each, days as days and numbers as numbers, all else as text and never as a formula. */
final class Workbook {

    private static final int WIDEST = 60 * 256;
    private static final int LONGEST_NAME = 28;

    private Workbook() {}

    static byte[] of(Overview overview) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Look look = Look.in(book);
            overview.tables().forEach(table -> fill(book.createSheet(name(book, table.title())), table, look));
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A spreadsheet takes 31 signs and no name twice: two roadmaps of one call may begin alike. */
    private static String name(XSSFWorkbook book, String title) {
        String name = WorkbookUtil.createSafeSheetName(title);
        for (int more = 2; book.getSheet(name) != null; more++) {
            name = WorkbookUtil.createSafeSheetName(
                    title.substring(0, Math.min(LONGEST_NAME, title.length())) + " " + more);
        }
        return name;
    }

    private static void fill(XSSFSheet sheet, Table table, Look look) {
        Row head = sheet.createRow(0);
        for (int column = 0; column < table.header().size(); column++) {
            head.createCell(column, CellType.STRING).setCellValue(table.header().get(column));
            head.getCell(column).setCellStyle(look.head());
        }
        for (List<Cell> cells : table.rows()) {
            Row row = sheet.createRow(sheet.getLastRowNum() + 1);
            for (int column = 0; column < cells.size(); column++) {
                fill(row.createCell(column), cells.get(column), look);
            }
        }
        sheet.createFreezePane(0, 1);
        for (int column = 0; column < table.header().size(); column++) {
            sheet.setColumnWidth(column, Math.min(WIDEST, 256 * (4 + longest(table, column))));
        }
    }

    private static void fill(org.apache.poi.ss.usermodel.Cell there, Cell cell, Look look) {
        if (cell.value() instanceof LocalDate date) {
            there.setCellValue(date);
            there.setCellStyle(look.day());
        } else if (cell.value() instanceof Number number) {
            there.setCellValue(number.doubleValue());
        } else {
            there.setCellValue(cell.text());
            there.setCellStyle(look.text());
        }
    }

    private static int longest(Table table, int column) {
        return table.rows().stream()
                .mapToInt(row -> row.get(column).text().length())
                .reduce(table.header().get(column).length(), Math::max);
    }

    /** @param text stays text even after somebody edited it in the spreadsheet */
    private record Look(CellStyle head, CellStyle day, CellStyle text) {

        static Look in(XSSFWorkbook book) {
            Font strong = book.createFont();
            strong.setBold(true);
            CellStyle head = book.createCellStyle();
            head.setFont(strong);
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("dd-mm-yyyy"));
            CellStyle text = book.createCellStyle();
            text.setQuotePrefixed(true);
            return new Look(head, day, text);
        }
    }
}

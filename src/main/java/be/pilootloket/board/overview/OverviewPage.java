package be.pilootloket.board.overview;

import be.pilootloket.board.Csv;
import be.pilootloket.board.Visitor;
import be.pilootloket.programme.DutchTime;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The programme board. What is drawn on it is drawn from its tables, which are there without a script too. */
@Controller
class OverviewPage {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final OverviewDesk desk;
    private final Clock clock;

    OverviewPage(OverviewDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** @param oproep the code of the call; empty for the newest */
    @GetMapping("/bord")
    String show(@RequestParam(defaultValue = "") String oproep, Model model) {
        model.addAttribute("calls", desk.calls(Visitor.current()));
        fill(oproep, model);
        return "overview";
    }

    /** Only what changes, for who has the page open. It is the same until something changed, and then its ETag tells. */
    @GetMapping("/bord/stand")
    String changed(@RequestParam(defaultValue = "") String oproep, Model model) {
        fill(oproep, model);
        return "overview :: state";
    }

    @GetMapping("/bord.xlsx")
    ResponseEntity<byte[]> workbook(@RequestParam(defaultValue = "") String oproep) {
        Overview overview = visible(oproep);
        return file("bord-" + overview.code() + ".xlsx", XLSX, Workbook.of(overview));
    }

    /** @param tabel the id of one table */
    @GetMapping("/bord.csv")
    ResponseEntity<byte[]> table(@RequestParam(defaultValue = "") String oproep, @RequestParam String tabel) {
        Overview overview = visible(oproep);
        Table table = overview.table(tabel).orElseThrow(OverviewPage::notFound);
        return file(
                tabel + "-" + overview.code() + ".csv",
                CSV,
                Csv.of(
                        table.header(),
                        table.rows().stream()
                                .map(row -> row.stream().map(Cell::text).toList())
                                .toList()));
    }

    private void fill(String oproep, Model model) {
        Visitor visitor = Visitor.current();
        Overview overview = desk.of(oproep, visitor).orElse(null);
        if (overview == null && !oproep.isEmpty()) {
            throw notFound();
        }
        model.addAttribute("overview", overview);
        model.addAttribute("day", LocalDate.ofInstant(clock.instant(), DutchTime.AGENCY.zone()));
    }

    private Overview visible(String oproep) {
        return desk.of(oproep, Visitor.current()).orElseThrow(OverviewPage::notFound);
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

package be.pilootloket.board;

import be.pilootloket.call.CallDesk;
import be.pilootloket.print.Press;
import be.pilootloket.process.engine.Directory;
import be.pilootloket.programme.Programme;
import be.pilootloket.selection.ReportDesk;
import be.pilootloket.selection.SelectionReport;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The report of a selection on paper, to be signed. For the office, except who reads and may not see the scores. */
@Controller
class SelectionReportPage {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-BE");

    private final ReportDesk reports;
    private final CallDesk calls;
    private final Directory people;
    private final ITemplateEngine templates;
    private final Press press;

    SelectionReportPage(ReportDesk reports, CallDesk calls, Directory people, ITemplateEngine templates, Press press) {
        this.reports = reports;
        this.calls = calls;
        this.people = people;
        this.templates = templates;
        this.press = press;
    }

    /** Before the decision it says on every page that it is a draft; before the ranking, the call's page says why it is not there. */
    @GetMapping("/calls/{code}/selection-report.pdf")
    ResponseEntity<byte[]> show(@PathVariable String code) {
        Visitor visitor = Visitor.current();
        if (!visitor.office()) {
            throw new AccessDeniedException("The report of a selection is for the office");
        }
        String callCode = calls.find(code)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .code();
        if (!reports.open(callCode, visitor.name())) {
            throw new AccessDeniedException("A reader does not see what the others scored");
        }
        return reports.refusals(callCode).isEmpty()
                ? ShownPdf.of("selectieverslag-" + callCode + ".pdf", pdf(reports.of(callCode)))
                : ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create("/calls/" + callCode + "#rangschikking"))
                        .build();
    }

    private byte[] pdf(SelectionReport report) {
        Programme programme = report.call().definition();
        Map<String, Object> words =
                Map.of("report", report, "programme", programme, "when", programme.dutchTime(), "people", people);
        return press.pdf(templates.process("print/selection-report", new Context(DUTCH, words)));
    }
}

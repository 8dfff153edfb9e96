package be.pilootloket.process.portfolio;

import be.pilootloket.assignment.ElaborationDraft;
import be.pilootloket.meeting.Meeting;
import be.pilootloket.portfolio.Integration;
import be.pilootloket.portfolio.Needs;
import be.pilootloket.portfolio.Opdracht;
import be.pilootloket.portfolio.PortfolioDesk;
import be.pilootloket.process.Sheet;
import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.process.meeting.OutcomeSheet;
import be.pilootloket.programme.OutcomeKind;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The fourth meeting: the elaborations put together, and the learning day prepared (S38). */
@Component
class IntegrationSheet implements OutcomeSheet {

    private static final String ROWS = "integrations";

    private final PortfolioDesk portfolio;
    private final Figures figures;
    private final HandedIn handedIn;

    IntegrationSheet(PortfolioDesk portfolio, Figures figures, HandedIn handedIn) {
        this.portfolio = portfolio;
        this.figures = figures;
        this.handedIn = handedIn;
    }

    @Override
    public OutcomeKind kind() {
        return OutcomeKind.INTEGRATION;
    }

    @Override
    public void lay(DelegateTask task, Meeting meeting) {
        List<HandedIn.Piece> pieces = handedIn.before(meeting);
        Map<String, String> titles = new HashMap<>();
        List<Opdracht> opdrachten = portfolio.opdrachten(meeting.roadmap());
        opdrachten.forEach(opdracht -> titles.put(opdracht.number(), opdracht.title()));
        Sheet sheet = Sheet.of(task)
                .rows(
                        "deliverables",
                        pieces.stream()
                                .filter(piece -> piece.version() != null)
                                .map(piece -> elaboration(piece, titles))
                                .toList())
                .rows("totals", figures.of(meeting.roadmap()))
                .rows(
                        ROWS,
                        opdrachten.stream()
                                .map(opdracht ->
                                        Map.of("opdracht", opdracht.number(), "title", opdracht.title(), "note", ""))
                                .toList());
        handedIn.layMissing(sheet, pieces);
    }

    @Override
    public void record(DelegateTask task, Typed typed, Meeting meeting) {
        Map<String, String> notes = new LinkedHashMap<>();
        typed.rows(ROWS)
                .forEach(row -> notes.merge(
                        Objects.requireNonNullElse(row.get("opdracht"), ""),
                        Objects.requireNonNullElse(row.get("note"), ""),
                        (first, second) -> first + "\n" + second));
        Integration integration = new Integration(notes, typed.text("learningDay"));
        InputRefused.ifAny(typed.refusals(portfolio.refusals(meeting.roadmap(), integration)));
        portfolio.record(Minutes.of(typed, meeting), integration);
    }

    private static Map<String, Object> elaboration(HandedIn.Piece piece, Map<String, String> titles) {
        Map<String, Object> row = new LinkedHashMap<>();
        String number = piece.assignment().opdracht();
        row.put("opdracht", titles.getOrDefault(number, number));
        row.put("pilot", piece.assignment().pilotName());
        if (piece.version().content() instanceof ElaborationDraft draft) {
            Needs needs = new Needs(draft.budget(), draft.headcount(), draft.resources());
            row.put(
                    "elaboration",
                    "%s\n\nAanpak: %s\n\nImpact: %s\n\nProcesflow: %s"
                            .formatted(draft.description(), draft.approach(), draft.impact(), draft.processFlow()));
            row.put("needs", needs.budgetText() + "\n" + needs.headcountText());
        }
        row.put("state", piece.state());
        return row;
    }
}

package be.pilootloket.process.portfolio;

import be.pilootloket.meeting.Meeting;
import be.pilootloket.pilot.PilotDesk;
import be.pilootloket.portfolio.Fiche;
import be.pilootloket.portfolio.MissionDesk;
import be.pilootloket.portfolio.Needs;
import be.pilootloket.portfolio.NewOpdracht;
import be.pilootloket.portfolio.NewPortfolio;
import be.pilootloket.portfolio.PortfolioDesk;
import be.pilootloket.portfolio.RealityInsights;
import be.pilootloket.process.Sheet;
import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.process.meeting.OutcomeSheet;
import be.pilootloket.programme.OutcomeKind;
import be.pilootloket.programme.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The third meeting: the merged list, the uniform template, the resources and who elaborates what (S34-S36). */
@Component
class PortfolioSheet implements OutcomeSheet {

    private static final String OPDRACHTEN = "opdrachten";

    /** What the meeting starts from; it agrees on the words itself. */
    private static final String TEMPLATE = """
            Omschrijving: wat de opdracht inhoudt.
            Aanpak: hoe we de opdracht aanpakken.
            Impact: wat de opdracht teweegbrengt, en voor wie.
            Procesflow: hoe het proces verloopt, stap voor stap.
            Middelen: het budget in euro en de mankracht in VTE die één pilootproject nodig heeft.""";

    private final PortfolioDesk portfolio;
    private final MissionDesk mission;
    private final PilotDesk pilots;
    private final HandedIn handedIn;

    PortfolioSheet(PortfolioDesk portfolio, MissionDesk mission, PilotDesk pilots, HandedIn handedIn) {
        this.portfolio = portfolio;
        this.mission = mission;
        this.pilots = pilots;
        this.handedIn = handedIn;
    }

    @Override
    public OutcomeKind kind() {
        return OutcomeKind.PORTFOLIO;
    }

    @Override
    public void lay(DelegateTask task, Meeting meeting) {
        List<HandedIn.Piece> pieces = handedIn.before(meeting);
        List<Map<String, Object>> choice = Choices.pilots(pilots.open(meeting.roadmap()));
        Proposals proposals = Proposals.of(pieces);
        Sheet sheet = Sheet.of(task)
                .rows("deliverables", proposals.table())
                .lines("brainstorm", brainstorm(meeting.roadmap()))
                .put("template", TEMPLATE)
                .rows("originOptions", proposals.options())
                .rows("pilotOptions", choice)
                .rows(OPDRACHTEN, proposals.merged(choice))
                .put("withoutConfirmed", false);
        handedIn.layMissing(sheet, pieces);
    }

    @Override
    public void record(DelegateTask task, Typed typed, Meeting meeting) {
        List<Refusal> unreadable = new ArrayList<>();
        NewPortfolio list = new NewPortfolio(
                typed.text("template"),
                typed.rows(OPDRACHTEN).stream()
                        .map(row -> opdracht(row, unreadable))
                        .toList(),
                typed.ticked("withoutConfirmed"));
        InputRefused.ifAny(typed.refusals(Choices.both(unreadable, portfolio.refusals(meeting.roadmap(), list))));
        portfolio.record(Minutes.of(typed, meeting), list);
    }

    private static NewOpdracht opdracht(Map<String, String> row, List<Refusal> unreadable) {
        String before = row.get("title") == null ? "" : row.get("title") + ": ";
        return new NewOpdracht(
                row.get("title"),
                new Fiche(row.get("description"), row.get("approach"), row.get("impact"), row.get("processFlow")),
                new Needs(
                        Choices.euros(row.get("budget"), OPDRACHTEN, before, unreadable),
                        Choices.amount(row.get("headcount"), OPDRACHTEN, before, unreadable),
                        row.get("needsNote")),
                Choices.several(row.get("origins")),
                Choices.several(row.get("pilots")));
    }

    private List<String> brainstorm(String roadmap) {
        Map<String, String> names = Choices.names(pilots.ofRoadmap(roadmap));
        return mission.insights(roadmap).map(RealityInsights::ideas).orElse(List.of()).stream()
                .map(idea -> idea.pilot() == null
                        ? idea.text()
                        : "%s (%s)".formatted(idea.text(), names.getOrDefault(idea.pilot(), idea.pilot())))
                .toList();
    }
}

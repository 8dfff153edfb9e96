package be.pilootloket.process.portfolio;

import be.pilootloket.pilot.PilotDesk;
import be.pilootloket.portfolio.Opdracht;
import be.pilootloket.portfolio.PortfolioDesk;
import be.pilootloket.portfolio.Sum;
import be.pilootloket.portfolio.Totals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the opdrachten take, as a table: per opdracht, per pilot and together (S35). */
@Component
class Figures {

    private final PortfolioDesk portfolio;
    private final PilotDesk pilots;

    Figures(PortfolioDesk portfolio, PilotDesk pilots) {
        this.portfolio = portfolio;
        this.pilots = pilots;
    }

    List<Map<String, Object>> of(String roadmap) {
        Totals totals = portfolio.totals(roadmap);
        Map<String, String> names = Choices.names(pilots.ofRoadmap(roadmap));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Opdracht opdracht : portfolio.opdrachten(roadmap)) {
            Sum sum = totals.opdrachten().get(opdracht.number());
            if (sum != null) {
                rows.add(row("Opdracht %s: %s".formatted(opdracht.number(), opdracht.title()), sum));
            }
        }
        names.forEach((number, name) -> {
            Sum sum = totals.pilots().get(number);
            if (sum != null) {
                rows.add(row("Pilootproject " + name, sum));
            }
        });
        rows.add(row("Samen", totals.all()));
        return rows;
    }

    private static Map<String, Object> row(String what, Sum sum) {
        return Map.of(
                "what", what,
                "budget", sum.budgetText(),
                "headcount", sum.headcountText(),
                "unknown", sum.unknownText());
    }
}

package be.pilootloket.board.overview;

import be.pilootloket.board.Tag;
import be.pilootloket.selection.Outcome;
import be.pilootloket.selection.Ranked;
import be.pilootloket.selection.Ranking;
import java.util.List;
import java.util.Map;

/** The ranking with its cut-off, once the decision is taken: before it, scores are between the readers (S5). */
final class RankingTable {

    private static final String ID = "rangschikking";
    private static final String TITLE = "Rangschikking";
    private static final List<String> HEADER =
            List.of("Plaats", "Kandidatuur", "Organisatie", "Zone", "Score", "Besluit");

    private RankingTable() {}

    static Table undecided() {
        return new Table(
                ID,
                TITLE,
                "Wie hoe hoog eindigde, met de grens na de laatste plaats.",
                HEADER,
                List.of(),
                "De rangschikking staat hier na de beslissing.");
    }

    static Table of(Ranking ranking, Map<String, Outcome> outcomes) {
        return new Table(
                ID,
                TITLE,
                "De grens ligt na plaats " + ranking.capacity() + ": zoveel pilootprojecten zijn er.",
                HEADER,
                ranking.entries().stream()
                        .map(entry -> row(entry, outcomes.get(entry.number())))
                        .toList(),
                "Er was geen ontvankelijke kandidatuur.",
                ranking.capacity());
    }

    private static List<Cell> row(Ranked entry, Outcome outcome) {
        return List.of(
                Cell.of(entry.rank()),
                Cell.of(entry.number()).to("/candidacies/" + entry.number()),
                Cell.of(entry.organisation()),
                Cell.of(entry.zoneName()),
                Cell.of(entry.total().text(), entry.total().rounded()),
                Cell.of(outcome == null ? new Tag("ingetrokken", "") : Tag.of(outcome)));
    }
}

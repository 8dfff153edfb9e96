package be.pilootloket.board.overview;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.StatementCount;
import be.pilootloket.assignment.AssignmentDesk;
import be.pilootloket.board.Visitor;
import be.pilootloket.call.CallDesk;
import be.pilootloket.call.Opening;
import be.pilootloket.call.Phase;
import be.pilootloket.process.Contest;
import be.pilootloket.process.Scenario;
import be.pilootloket.process.Story;
import be.pilootloket.process.assignment.Trajectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the board tells, and to whom. */
@Scenario
class OverviewTest {

    private static final Visitor OFFICE = new Visitor("staff", Set.of("staff"));
    private static final Visitor COACH = new Visitor("coach1", Set.of("coach"));
    private static final Visitor READER = new Visitor("jury1", Set.of("jury"));

    @Autowired
    private Story story;

    @Autowired
    private Contest contest;

    @Autowired
    private Trajectory trajectory;

    @Autowired
    private AssignmentDesk assignments;

    @Autowired
    private OverviewDesk desk;

    @Autowired
    private CallDesk calls;

    @BeforeEach
    void opensTheCall() {
        story.at("2019-11-29T15:00");
        contest.open();
        calls.advance(Contest.CALL, Phase.PUBLISHED);
    }

    @Test
    void tellsTheOfficeWhatCameInAndHowFarItCame() {
        contest.inadmissible();
        contest.decided(3, 1);

        assertThat(rows("trechter"))
                .containsExactly(
                        List.of("Ontvangen", "4"),
                        List.of("Op tijd", "4"),
                        List.of("Ontvankelijk", "3"),
                        List.of("Gelezen door alle lezers", "3"),
                        List.of("Geselecteerd", "1"));
        assertThat(rows("inzendingen")).containsExactly(List.of("01-10-2019", "4", "4"));
        assertThat(rows("rangschikking"))
                .extracting(row -> row.get(0) + " " + row.get(1) + " " + row.get(5))
                .containsExactly(
                        "1 RZP-2019-002 geselecteerd",
                        "2 RZP-2019-003 niet geselecteerd",
                        "3 RZP-2019-004 niet geselecteerd");
    }

    @Test
    void keepsTheRankingBetweenTheReadersUntilTheDecision() {
        contest.assessed(contest.admissible(), 5);

        assertThat(rows("rangschikking")).isEmpty();
        assertThat(rows("trechter")).hasSize(4);
    }

    @Test
    void showsTheDatesAsPlannedAndAsTheyStand() {
        followsTheRoadmap();

        assertThat(rows("tijdlijn"))
                .contains(List.of("Einde indiening", "11-11-2019", "11-11-2019", "voorbij"))
                .contains(List.of("Start", "09-12-2019", "09-12-2019", "gepland"))
                .anySatisfy(row -> assertThat(row.get(0)).isEqualTo("Einde van traject RZP-2019-T1"));
        assertThat(rows("pilootprojecten-RZP-2019-T1")).hasSize(4);
    }

    @Test
    void showsACoachTheRoadmapAndAReaderTheCallOnly() {
        followsTheRoadmap();
        contest.admissible();

        assertThat(tables(COACH)).containsExactly("tijdlijn", "pilootprojecten-RZP-2019-T1");
        assertThat(tables(READER)).containsExactly("tijdlijn");
        assertThat(desk.of("", READER)
                        .orElseThrow()
                        .table("tijdlijn")
                        .orElseThrow()
                        .rows())
                .hasSize(5);
    }

    @Test
    void asksTheDatabaseAsOftenForManyDossiersAsForFew() {
        contest.decided(2, 1);
        long few = StatementCount.of(() -> desk.of(Contest.CALL, OFFICE));

        contest.open();
        calls.advance(Contest.CALL, Phase.PUBLISHED);
        contest.decided(5, 1);
        long many = StatementCount.of(() -> desk.of(Contest.CALL, OFFICE));

        assertThat(few).isGreaterThan(10);
        assertThat(many).isEqualTo(few);
    }

    @Test
    void asksTheDatabaseAsOftenForManyPilotsAsForFew() {
        followsTheRoadmap();
        assignments.open(Trajectory.ROADMAP, "mission-statement");
        long few = StatementCount.of(() -> desk.of(Contest.CALL, OFFICE));

        followsTheRoadmap();
        IntStream.rangeClosed(5, 9).forEach(trajectory::another);
        assignments.open(Trajectory.ROADMAP, "mission-statement");
        long many = StatementCount.of(() -> desk.of(Contest.CALL, OFFICE));

        assertThat(rows("pilootprojecten-RZP-2019-T1")).hasSize(9);
        assertThat(many).isEqualTo(few);
    }

    @Test
    void givesDaysAndNumbersToASpreadsheetAndNeverAFormula() throws IOException {
        contest.decided(1, 1);
        Overview whole = desk.of(Contest.CALL, OFFICE).orElseThrow();
        Table hostile = new Table(
                "proef",
                "Proef: [1]/2?",
                "",
                List.of("Naam"),
                Stream.of("=1+1", "+1", "-1", "@SUM(1)")
                        .map(text -> List.of(Cell.of(text)))
                        .toList(),
                "");

        try (XSSFWorkbook book = open(whole);
                XSSFWorkbook odd = open(new Overview("X", "X", List.of(hostile, hostile)))) {
            var day = book.getSheet("Tijdlijn").getRow(1).getCell(1);
            assertThat(DateUtil.isCellDateFormatted(day)).isTrue();
            assertThat(book.getSheet("Van ontvangen tot geselecteerd")
                            .getRow(1)
                            .getCell(1)
                            .getNumericCellValue())
                    .isEqualTo(1);
            assertThat(odd.getNumberOfSheets()).isEqualTo(2);
            assertThat(IntStream.rangeClosed(1, 4)
                            .mapToObj(row -> odd.getSheetAt(0).getRow(row).getCell(0)))
                    .allMatch(cell -> cell.getCellType() == CellType.STRING)
                    .allMatch(cell -> cell.getCellStyle().getQuotePrefixed());
        }
    }

    /** A roadmap begins on empty tables. */
    private void followsTheRoadmap() {
        trajectory.open("september-2020");
        calls.open(new Opening(Contest.CALL, "staff"));
        calls.advance(Contest.CALL, Phase.PUBLISHED);
    }

    private static XSSFWorkbook open(Overview overview) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(Workbook.of(overview)));
    }

    private List<String> tables(Visitor visitor) {
        return desk.of(Contest.CALL, visitor).orElseThrow().tables().stream()
                .map(Table::id)
                .toList();
    }

    private List<List<String>> rows(String table) {
        return desk.of(Contest.CALL, OFFICE).orElseThrow().table(table).orElseThrow().rows().stream()
                .map(row -> row.stream().map(Cell::text).toList())
                .toList();
    }
}

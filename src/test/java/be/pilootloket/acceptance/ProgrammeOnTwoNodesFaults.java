package be.pilootloket.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.evidence.VerifyCommand;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The programme of 2019 to 2021, as the plays tell it, on two nodes of which one is killed at each of their restarts and
 * whenever the clock moves: {@code mvn test -Pfaults -Dtest=ProgrammeOnTwoNodesFaults}.
 */
class ProgrammeOnTwoNodesFaults {

    @TempDir
    private Path data;

    @Test
    void theCallOf2019() {
        plays("the call of 2019", nodes -> {
            PlayOf2019Test play = new PlayOf2019Test();
            play.on(nodes);
            play.runsFromTheDayBeforeItsPublicationToTheStartOfFourPilots();
        });
    }

    @Test
    void theRoadmapOf2020() {
        plays("the roadmap of 2020-2021", nodes -> {
            PlayOf2020Test play = new PlayOf2020Test();
            play.on(nodes);
            play.runsFromTheFirstOfSeptemberToTheClosingMeeting();
        });
    }

    @Test
    void theMovedPlan() {
        plays("the roadmap of 2019-2021 with its moved plan", nodes -> {
            PlayOfTheMovedPlanTest play = new PlayOfTheMovedPlanTest();
            play.on(nodes);
            play.getsSixMonthsMoreThenANewPlanningAndEndsAsThatSays();
        });
    }

    private void plays(String title, Consumer<TwoNodes> play) {
        try (TwoNodes nodes = new TwoNodes(data, Chance.of("ProgrammeOnTwoNodes, " + title))) {
            play.accept(nodes);
            nodes.stop();
            ProgrammeTables tables = new ProgrammeTables(nodes.tables());
            tables.verify();
            Map<String, Long> received = nodes.mails().copies();
            tables.verifyReceivedOnce(received);
            assertThat(VerifyCommand.run(nodes.where()))
                    .as("the chain of hashes is whole")
                    .isZero();
            FaultReport.row(
                    "SIGKILL of one of two nodes in turn, at each milestone of " + title + " and while its clock moves",
                    nodes.database(),
                    nodes.kills(),
                    "the play goes as on one node; each mail once; no incident, nothing hangs; the chain is whole",
                    "%d mails, each once; %d instances ended; %d deeds; killed with %d jobs and %d mails in hand; all done within %d s"
                            .formatted(
                                    received.size(),
                                    tables.ended(),
                                    tables.deeds(),
                                    nodes.leftBehind(),
                                    tables.cutOff(),
                                    nodes.longestWait().toSeconds()));
        }
    }
}

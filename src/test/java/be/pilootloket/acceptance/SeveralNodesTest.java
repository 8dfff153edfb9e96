package be.pilootloket.acceptance;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One of two nodes is killed. */
@Tag("postgres")
class SeveralNodesTest {

    @Test
    void storePlaceAndAnswerEveryMailOnceThoughOneIsKilled() throws Exception {
        new SharedMailbox().befalls(20, (node, database) -> node.kill());
    }
}

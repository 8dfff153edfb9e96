package be.pilootloket.board;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.correspondence.Dispatch;
import be.pilootloket.correspondence.DispatchTally;
import be.pilootloket.correspondence.MessageState;
import be.pilootloket.programme.DutchTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DispatchStepTest {

    private static final Instant NOW = Instant.parse("2019-11-29T14:00:00Z");

    @Test
    void isSentOnlyWhenEveryLetterLeft() {
        assertThat(last(Map.of(MessageState.RELEASED, 3, MessageState.SENT, 2)))
                .isEqualTo(new DispatchStep("Verstuurd", "now", "2 van 5"));
        assertThat(last(Map.of(MessageState.REFUSED, 1, MessageState.SENT, 4)).stage())
                .isEqualTo("now");
        assertThat(last(Map.of(MessageState.SENT, 5, MessageState.WAIVED, 1)))
                .isEqualTo(new DispatchStep("Verstuurd", "done", "5 van 5"));
    }

    private static DispatchStep last(Map<MessageState, Integer> letters) {
        Dispatch ended =
                new Dispatch("RZP-2019-V01", "RZP-2019", Dispatch.State.ENDED, NOW, null, NOW, null, NOW, null, NOW);
        return DispatchStep.of(ended, new DispatchTally(letters), null, new DutchTime(ZoneId.of("Europe/Brussels")))
                .get(3);
    }
}

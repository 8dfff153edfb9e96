package be.pilootloket.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WholeTest {

    private final Whole whole = new Whole(new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES));

    private record Kept(String title, Instant at) {}

    @Test
    void readsBackWhatItWrote() {
        Kept kept = new Kept("Samen \"sterk\"", Instant.parse("2019-11-11T22:59:59.999999Z"));

        assertThat(whole.read(whole.write(kept), Kept.class)).isEqualTo(kept);
        assertThat(whole.read(whole.write(null), Kept.class)).isNull();
    }

    @Test
    void readsARowOfAnEarlierVersion() {
        assertThat(whole.read("{\"title\": \"Samen\", \"gone\": 1}", Kept.class))
                .isEqualTo(new Kept("Samen", null));
    }

    @Test
    void refusesWhatIsNoSuchValue() {
        assertThatThrownBy(() -> whole.read("[", Kept.class)).isInstanceOf(IllegalStateException.class);
    }
}

package be.pilootloket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/**
 * Which answers are due to be looked at again. It runs in a profile of its own: a day on the calendar must not break the
 * build of a commit that was good the day before.
 */
class AdvisoriesReview {

    @Test
    void everyAnswerIsStillFresh() throws IOException {
        LocalDate today = LocalDate.now(Clock.systemUTC());

        assertThat(Advisory.all())
                .filteredOn(
                        entry -> entry.reviewBy() != null && entry.reviewBy().isBefore(today))
                .extracting(Advisory::id)
                .as("answers of security/advisories.yaml that somebody should look at again")
                .isEmpty();
    }
}

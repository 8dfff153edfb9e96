package be.pilootloket.process.engine;

import java.time.Clock;
import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells Tasklist what time it is for the engine. */
@RestController
class ClockPage {

    private final Clock clock;

    ClockPage(Clock clock) {
        this.clock = clock;
    }

    /**
     * The engine's time.
     *
     * @param now in UTC
     */
    record Now(Instant now) {}

    @GetMapping("/api/clock")
    Now now() {
        return new Now(clock.instant());
    }
}

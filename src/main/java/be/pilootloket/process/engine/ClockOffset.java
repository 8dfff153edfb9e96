package be.pilootloket.process.engine;

import java.time.Duration;

/**
 * How far the engine's clock runs ahead of the machine's: read before the engine starts, and before each of its commands, since
 * another node may have moved it. None in production.
 */
public interface ClockOffset {

    /** What to add to the machine's time; negative when the clock stands in the past, never null. */
    Duration offset();
}

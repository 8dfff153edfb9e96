package be.pilootloket.acceptance;

import be.pilootloket.DebianPackage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The clock of one process, which can be put wrong and right again while that runs (libfaketime). How long something takes it
 * tells rightly, as the clock of a machine does that somebody sets.
 */
final class WrongClock {

    private static final Path LIBRARIES = Path.of("/usr/lib");
    private static final String LIBRARY = "faketime/libfaketimeMT.so.1";

    private final Path offset;

    /** A clock that is right. */
    WrongClock(Path folder) {
        offset = folder.resolve("clock");
        put(Duration.ZERO);
    }

    /** Puts it so far ahead of the right time, or behind: the process sees it within a second. */
    void put(Duration difference) {
        try {
            Files.writeString(offset, "%+d".formatted(difference.toSeconds()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What a process needs in its environment to have this clock. */
    Map<String, String> environment() {
        return Map.of(
                "LD_PRELOAD",
                library().toString(),
                "FAKETIME_TIMESTAMP_FILE",
                offset.toString(),
                "FAKETIME_CACHE_DURATION",
                "1",
                "DONT_FAKE_MONOTONIC",
                "1");
    }

    private static Path library() {
        return there().or(() -> DebianPackage.install("libfaketime") ? there() : Optional.empty())
                .orElseThrow(() -> new IllegalStateException("A wrong clock needs the Debian package libfaketime,"
                        + " which apt-get gives to root only. Install it, and run the tests again."));
    }

    private static Optional<Path> there() {
        try (Stream<Path> architectures = Files.list(LIBRARIES)) {
            return architectures
                    .map(folder -> folder.resolve(LIBRARY))
                    .filter(Files::exists)
                    .findFirst();
        } catch (IOException none) {
            return Optional.empty();
        }
    }
}

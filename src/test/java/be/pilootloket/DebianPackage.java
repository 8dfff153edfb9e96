package be.pilootloket;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the tests need of the machine beside Java: the package manager of Debian gives it to who is root. */
public final class DebianPackage {

    private DebianPackage() {}

    /** Whether it is there now; never for who may not ask the package manager. */
    public static boolean install(String name) {
        return "root".equals(System.getProperty("user.name"))
                && Files.isExecutable(Path.of("/usr/bin/apt-get"))
                && Stream.of(
                                List.of("apt-get", "update"),
                                List.of("apt-get", "install", "-y", "--no-install-recommends", name))
                        .allMatch(DebianPackage::succeeds);
    }

    private static boolean succeeds(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        try {
            return builder.start().waitFor() == 0;
        } catch (IOException failed) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

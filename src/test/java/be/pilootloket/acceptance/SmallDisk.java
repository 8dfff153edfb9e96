package be.pilootloket.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** A disk of its own in memory, that is soon full and can be made larger. Only root may make one. */
final class SmallDisk implements AutoCloseable {

    private final Path folder;

    /** @param megabytes what fits on it */
    SmallDisk(Path folder, int megabytes) throws IOException {
        this.folder = Files.createDirectories(folder);
        Assumptions.assumeTrue(
                run("mount", "-t", "tmpfs", "-o", size(megabytes), "tmpfs", folder.toString()),
                "no right to mount a disk");
    }

    Path folder() {
        return folder;
    }

    /** Gives it room again. */
    void growTo(int megabytes) throws IOException {
        if (!run("mount", "-o", "remount," + size(megabytes), folder.toString())) {
            throw new IOException("The disk did not grow");
        }
    }

    long freeMegabytes() {
        return folder.toFile().getUsableSpace() >> 20;
    }

    private static String size(int megabytes) {
        return "size=" + megabytes + "m";
    }

    private static boolean run(String... command) throws IOException {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    @Override
    public void close() throws IOException {
        run("umount", "--lazy", folder.toString());
    }
}

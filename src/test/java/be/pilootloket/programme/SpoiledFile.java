package be.pilootloket.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;

/** The shipped call's file in a folder of its own, for a test to spoil it in one way and read it. */
abstract class SpoiledFile {

    @TempDir
    Path folder;

    String shipped;

    @BeforeEach
    void copyTheShippedProgramme() throws IOException {
        Path attachments = Files.createDirectory(folder.resolve("rzp-2019"));
        for (String name : List.of("oproep.pdf", "belanghebbenden.csv")) {
            Files.write(attachments.resolve(name), shipped("programmes/rzp-2019/" + name));
        }
        shipped = new String(shipped("programmes/rzp-2019.yaml"), StandardCharsets.UTF_8);
    }

    /** Reading this text tells, among other things, this reason at this key. */
    void refuses(String text, String key, String reason) {
        assertThat(read(text).problems()).contains(new Problem("rzp-2019.yaml", key, reason));
    }

    /** The shipped text with one piece changed, wherever it stands. */
    String with(String from, String to) {
        assertThat(shipped).contains(from);
        return shipped.replace(from, to);
    }

    /** The shipped text with what matches a pattern left out or changed. */
    String without(String pattern, String instead) {
        String changed = shipped.replaceAll(pattern, instead);
        assertThat(changed).isNotEqualTo(shipped);
        return changed;
    }

    ProgrammeFile read(String text) {
        try {
            Path file = Files.writeString(folder.resolve("rzp-2019.yaml"), text);
            return new ProgrammeFile(new FileSystemResource(file));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static byte[] shipped(String path) throws IOException {
        return new ClassPathResource(path).getContentAsByteArray();
    }
}

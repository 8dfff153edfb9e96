package be.pilootloket.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** {@code docs/sources.md} lists every element of the sources, and agrees with the programme files. */
class SourcesTest {

    private final Map<String, String> rows = rows();

    @Test
    void listsEveryElement() {
        List<String> elements =
                IntStream.rangeClosed(1, 62).mapToObj(number -> "S" + number).toList();
        assertThat(rows.keySet()).containsAll(elements);
    }

    @Test
    void saysWhereEveryElementOfTheCallOf2019IsRealised() {
        IntStream.rangeClosed(1, 20)
                .forEach(number -> assertThat(rows.get("S" + number)).doesNotEndWith("| planned |"));
    }

    @Test
    void quotesThePhrasesOfTheRules() {
        Programme call = Programmes.in("classpath:programmes/").find("RZP-2019").orElseThrow();
        assertThat(call.rules()).allSatisfy(rule -> {
            String element = rule.source().id().replaceFirst("^S9[a-c]$", "S9");
            String firstWords = words(rule.source().phrase()).substring(0, 12);
            assertThat(words(rows.get(element))).contains(firstWords);
        });
    }

    private static String words(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static Map<String, String> rows() {
        try {
            return Files.readAllLines(Path.of("docs/sources.md")).stream()
                    .filter(line -> line.startsWith("| S"))
                    .collect(Collectors.toMap(line -> line.split("\\|")[1].strip(), line -> line));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

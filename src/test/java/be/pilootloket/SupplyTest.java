package be.pilootloket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the product is made of, and what is known to be wrong with it. */
@Attack(46)
class SupplyTest {

    private final Map<String, String> components = Advisory.components();
    private final List<Advisory> advisories = Advisory.all();

    SupplyTest() throws IOException {}

    @Test
    void saysInTheJarWhatItIsMadeOf() {
        assertThat(components).hasSizeGreaterThan(100).containsKeys("org.camunda.bpm:camunda-engine");
        assertThat(components.keySet())
                .noneMatch(part -> part.startsWith("junit:") || part.contains("mock-oauth2"))
                .noneMatch(part -> part.contains("unboundid") || part.contains("apacheds"));
    }

    @Test
    void answersForEveryAdvisoryThatItKnows() {
        assertThat(advisories).hasSizeGreaterThan(10).allSatisfy(entry -> {
            assertThat(components).as(entry.id()).containsKey(entry.component());
            String version = components.get(entry.component());
            if (entry.fixedIn() != null) {
                assertThat(Advisory.reaches(version, entry.fixedIn()))
                        .as("%s: %s reaches %s", entry.id(), version, entry.fixedIn())
                        .isTrue();
            } else {
                assertThat(version)
                        .as("%s is answered for this version", entry.id())
                        .isEqualTo(entry.lookedAt());
                assertThat(entry.answer()).as(entry.id()).hasSizeGreaterThan(30);
                assertThat(entry.reviewBy()).as(entry.id()).isNotNull();
            }
            if (entry.shownBy() != null) {
                assertThat(Path.of("src/test/java/be/pilootloket", entry.shownBy() + ".java"))
                        .exists();
            }
        });
    }

    @Test
    void comparesVersionsByTheirNumbers() {
        assertThat(Advisory.reaches("10.1.61", "10.1.56")).isTrue();
        assertThat(Advisory.reaches("10.1.9", "10.1.56")).isFalse();
        assertThat(Advisory.reaches("3.1.5.RELEASE", "3.1.5.RELEASE")).isTrue();
        assertThat(Advisory.reaches("2.21", "2.21.5")).isFalse();
    }

    @Test
    void leavesTheMailServerToRehearseWithOutOfTheJar() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml")))
                .containsPattern("<exclude>\\s*<groupId>com.icegreen</groupId>\\s*<artifactId>greenmail</artifactId>");
    }
}

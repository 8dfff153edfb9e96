package be.pilootloket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;

/** Every attack that docs/attacks.md lists is shown by a test, and no test shows another. */
class AttacksTest {

    private static final Pattern CASE = Pattern.compile("(?m)^\\| (?!case)([^|]+?) \\|");

    private final SimpleMetadataReaderFactory classes = new SimpleMetadataReaderFactory();

    @Test
    void areAllShownByATest() throws IOException {
        Set<String> listed = CASE.matcher(Files.readString(Path.of("docs/attacks.md")))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> shown = Stream.of(new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:be/pilootloket/**/*Test.class"))
                .map(this::read)
                .flatMap(test -> Stream.concat(
                        Stream.<AnnotatedTypeMetadata>of(test),
                        test.getAnnotatedMethods(Attack.class.getName()).stream()))
                .map(annotated -> annotated.getAnnotations().get(Attack.class))
                .filter(MergedAnnotation::isPresent)
                .map(MergedAnnotation::synthesize)
                .flatMap(attack -> Stream.concat(
                        Arrays.stream(attack.value()).mapToObj(String::valueOf), Arrays.stream(attack.named())))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(listed).hasSizeGreaterThan(40);
        assertThat(shown).isEqualTo(listed);
    }

    private AnnotationMetadata read(Resource type) {
        try {
            return classes.getMetadataReader(type).getAnnotationMetadata();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}

package be.pilootloket.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import be.pilootloket.inbox.Mailboxes;
import be.pilootloket.process.engine.Backlog;
import be.pilootloket.process.engine.Incidents;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** What docs/operations.md says is what the code has: settings with their defaults, environment, metrics and health. */
class OperationsGuideTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final String GUIDE = text(Path.of("docs/operations.md"));

    /** {@code | `setting` | `VARIABLE` or nothing | `default` or nothing | what |}. */
    private static final Pattern ROW = Pattern.compile(
            "^\\| `(pilootloket\\.[^`]+)` \\| (?:`([^`]*)`)? *\\| (?:`([^`]*)`)? *\\| .+ \\|$", Pattern.MULTILINE);

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(pilootloket\\.[a-z.-]+)(?::([^}]*))?}");
    private static final Pattern VARIABLE = Pattern.compile("PILOOTLOKET_[A-Z_]*[A-Z]");
    private static final Pattern FROM_OUTSIDE = Pattern.compile("\\$\\{(PILOOTLOKET_[A-Z_]+)(?::(.*))?}");

    /** Read by name, without a default of their own. */
    private static final Set<String> ELSEWHERE =
            Set.of("pilootloket.extra-holidays", "pilootloket.backup", "pilootloket.restore", "pilootloket.verify");

    /** What only the rehearsal has. */
    private static final Set<String> REHEARSAL =
            Set.of("pilootloket.rehearsal.", "pilootloket.embedded-mail.", "pilootloket.accounts");

    private record Row(String variable, String standard) {}

    @Test
    void itsTableHasEverySettingWithItsVariableAndItsDefault() {
        Map<String, Row> told = new TreeMap<>();
        ROW.matcher(GUIDE)
                .results()
                .forEach(row -> told.put(row.group(1), new Row(or(row.group(2)), or(row.group(3)))));

        assertThat(told).containsExactlyInAnyOrderEntriesOf(settings());
    }

    @Test
    void itNamesEveryVariableOfTheEnvironmentAndNoOther() {
        Set<String> known = found(VARIABLE, text(RESOURCES.resolve("application-production.yaml")));

        assertThat(found(VARIABLE, GUIDE))
                .containsAll(known)
                .allMatch(variable -> known.contains(variable)
                        || settings().keySet().stream().anyMatch(setting -> variable.equals(variableOf(setting))));
    }

    @Test
    void itNamesEveryMetricOfOurs() {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new WorkMetrics(mock(Backlog.class), mock(Incidents.class), mock(Mailboxes.class)).bindTo(registry);

        assertThat(registry.getPrometheusRegistry().scrape().stream()
                        .map(metric -> metric.getMetadata().getPrometheusName()))
                .hasSizeGreaterThan(4)
                .allMatch(metric -> GUIDE.contains("`" + metric + "`"));
    }

    private static Map<String, Row> settings() {
        Map<String, String> defaults = new TreeMap<>();
        classes()
                .forEach(type -> add(
                        defaults,
                        type.getAnnotation(ConfigurationProperties.class).value(),
                        type));
        sources()
                .forEach(source -> PLACEHOLDER
                        .matcher(source)
                        .results()
                        .forEach(used -> defaults.merge(used.group(1), or(used.group(2)), (one, same) -> one)));
        ELSEWHERE.forEach(name -> defaults.put(name, ""));
        ours("application.yaml").forEach((name, value) -> defaults.computeIfPresent(name, (same, code) -> value));
        Map<String, Row> rows = new TreeMap<>();
        defaults.forEach((name, value) -> rows.put(name, new Row("", value)));
        ours("application-production.yaml").forEach((name, value) -> {
            Matcher outside = FROM_OUTSIDE.matcher(value);
            rows.put(name, outside.matches() ? new Row(outside.group(1), or(outside.group(2))) : new Row("", value));
        });
        rows.keySet().removeIf(name -> REHEARSAL.stream().anyMatch(name::startsWith));
        return rows;
    }

    private static Stream<Class<?>> classes() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents("be.pilootloket").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null));
    }

    private static void add(Map<String, String> defaults, String prefix, Class<?> settings) {
        for (RecordComponent part : settings.getRecordComponents()) {
            String name = prefix + "." + dashed(part.getName());
            if (part.getType().isRecord()) {
                add(defaults, name, part.getType());
            } else {
                DefaultValue standard = constructorDefault(settings, part);
                defaults.put(name, standard == null ? "" : String.join(",", standard.value()));
            }
        }
    }

    private static DefaultValue constructorDefault(Class<?> settings, RecordComponent part) {
        return Stream.of(settings.getDeclaredConstructors()[0].getParameters())
                .filter(parameter -> parameter.getName().equals(part.getName()))
                .findFirst()
                .orElseThrow()
                .getAnnotation(DefaultValue.class);
    }

    /** Under which name Spring looks for it in the environment. */
    private static String variableOf(String setting) {
        return setting.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private static String dashed(String component) {
        return component.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> ours(String file) {
        try {
            return new YamlPropertySourceLoader()
                    .load(file, new FileSystemResource(RESOURCES.resolve(file))).stream()
                            .map(OperationsGuideTest::values)
                            .map(Map::entrySet)
                            .flatMap(Collection::stream)
                            .filter(entry -> entry.getKey().startsWith("pilootloket."))
                            .filter(entry -> !entry.getKey().contains("["))
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> values(PropertySource<?> source) {
        return Stream.of(((EnumerablePropertySource<?>) source).getPropertyNames())
                .collect(Collectors.toMap(name -> name, name -> String.valueOf(source.getProperty(name))));
    }

    private static Stream<String> sources() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(OperationsGuideTest::text)
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(result -> result.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String or(String value) {
        return value == null ? "" : value;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

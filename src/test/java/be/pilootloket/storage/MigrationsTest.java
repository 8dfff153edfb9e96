package be.pilootloket.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Migrations that run on H2 run on PostgreSQL too, as far as their names go. */
class MigrationsTest {

    /** The reserved words of PostgreSQL 15 (its manual, appendix C). */
    private static final Set<String> RESERVED = Set.of(
            ("all analyse analyze and any array as asc asymmetric both case cast check collate column constraint create"
                            + " current_catalog current_date current_role current_time current_timestamp current_user default"
                            + " deferrable desc distinct do else end except false fetch for foreign from grant group having"
                            + " in initially intersect into lateral leading limit localtime localtimestamp not null offset"
                            + " on only or order placing primary references returning select session_user some symmetric"
                            + " table then to trailing true union unique user using variadic when where window with"
                            + " authorization binary collation concurrently cross current_schema freeze full ilike inner is"
                            + " isnull join left like natural notnull outer overlaps right similar tablesample verbose")
                    .split(" "));

    private static final Pattern COLUMN = Pattern.compile(
            "(?:^\\s+|add column )(\\w+)\\s+(?:varchar|char|text|boolean|integer|bigint|numeric|date|time|timestamp|\\$)",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    @Test
    void nameNoColumnByAWordThatPostgresqlKeepsForItself() throws IOException {
        PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
        List<String> columns = Stream.of("classpath:db/migration/V*.sql", "classpath:db/postgresql/V*.sql")
                .flatMap(place -> Stream.of(resources(files, place)))
                .flatMap(file -> COLUMN.matcher(text(file)).results())
                .map(column -> column.group(1).toLowerCase(Locale.ROOT))
                .toList();

        assertThat(columns).hasSizeGreaterThan(200).doesNotContainAnyElementsOf(RESERVED);
    }

    private static Resource[] resources(PathMatchingResourcePatternResolver files, String place) {
        try {
            return files.getResources(place);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}

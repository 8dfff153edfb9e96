package be.pilootloket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No key, token or password lies in the repository or in what the jar packs. */
@Attack(47)
class SecretsTest {

    private static final List<Pattern> SECRETS = Stream.of(
                    "-----BEGIN [A-Z ]*PRIVATE KEY-----",
                    "\\b(AKIA|ASIA)[0-9A-Z]{16}\\b",
                    "\\bgh[pousr]_[A-Za-z0-9]{36}\\b",
                    "\\bgithub_pat_[A-Za-z0-9_]{22,}",
                    "\\bglpat-[A-Za-z0-9_-]{20}",
                    "\\bxox[abprs]-[A-Za-z0-9-]{10,}",
                    "\\bey[A-Za-z0-9_-]{10,}\\.ey[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}",
                    "://[^/\\s:@\"'<>{}$]+:[^/\\s:@\"'<>{}$]+@")
            .map(Pattern::compile)
            .toList();

    /** A value that a setting of a secret has by itself, other than an empty one and the place where it comes from. */
    private static final Pattern SETTING = Pattern.compile(
            "(?im)^[ \\t#]*[\\w.-]*(password|secret|token|api-?key)[ \\t]*[:=][ \\t]*(?![\"']{2}|\\$\\{)\\S+");

    private static final Pattern KEYSTORE = Pattern.compile(".*\\.(p12|pfx|jks|keystore|pem|key|der|crt|env)$");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src",
                "target/classes",
                "processes",
                "forms",
                "letters",
                "programmes",
                "docs",
                "security",
                ".ci",
                "README.md",
                "pom.xml"
            })
    void holdsNone(String place) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(place))) {
            assertThat(files.filter(Files::isRegularFile).flatMap(SecretsTest::secretsOf))
                    .isEmpty();
        }
    }

    @Test
    void findsThoseThatThereAre() {
        assertThat(found("x.yaml", "spring.mail.password: geheim123")).isNotEmpty();
        assertThat(found("x.yaml", "password: ${PILOOTLOKET_SMTP_PASSWORD:}")).isEmpty();
        assertThat(found("x.java", "-----BEGIN " + "RSA PRIVATE KEY-----")).isNotEmpty();
        assertThat(found("x.md", "imap://jan:" + "geheim@mail.example")).isNotEmpty();
        assertThat(KEYSTORE.matcher("conf/server.p12").matches()).isTrue();
    }

    private static Stream<String> secretsOf(Path file) {
        if (KEYSTORE.matcher(file.toString()).matches()) {
            return Stream.of(file + " is a key store");
        }
        try {
            return found(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> found(String file, String text) {
        boolean settings = file.matches(".*\\.(ya?ml|properties|xml|md)");
        return Stream.concat(SECRETS.stream(), settings ? Stream.of(SETTING) : Stream.empty())
                .flatMap(pattern -> pattern.matcher(text).results())
                .map(match -> file + ": " + match.group())
                .toList();
    }
}

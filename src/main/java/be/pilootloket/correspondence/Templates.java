package be.pilootloket.correspondence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/**
 * The texts of our letters. All of them are read, checked and written once with invented particulars at the start, so
 * that a placeholder that nothing fills is found then and not on the day of the letter.
 */
@Component
class Templates {

    private static final String SUBJECT = "Onderwerp:";
    private static final Locale DUTCH = Locale.forLanguageTag("nl-BE");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]*)}");
    private static final Pattern NAME = Pattern.compile("([a-z][a-zA-Z]*)(\\.[a-z][a-zA-Z]*)?");
    private static final Pattern PRINTED = Pattern.compile("\\[\\(\\$\\{([a-z][a-zA-Z]*)}\\)]");
    private static final Pattern ASKED = Pattern.compile("th:(?:if|unless)=\"\\$\\{([a-z][a-zA-Z]*)}\"");
    private static final Pattern EACH = Pattern.compile("th:each=\"([a-z][a-zA-Z]*) : \\$\\{([a-z][a-zA-Z]*)}\"");

    private final Map<Occasion, Template> templates = new EnumMap<>(Occasion.class);
    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    /** A template in its two halves: neither can spill into the other, whatever a value holds. */
    private record Template(String subject, String body) {

        private String whole() {
            return subject + "\n" + body;
        }
    }

    /** What is sent: a subject of one line and a body in plain text. */
    record Text(String subject, String body) {}

    Templates(ResourceLoader files, @Value("${pilootloket.letters:classpath:letters/}") String folder) {
        StringTemplateResolver texts = new StringTemplateResolver();
        texts.setTemplateMode(TemplateMode.TEXT);
        engine.setTemplateResolver(texts);
        for (Occasion occasion : Occasion.values()) {
            templates.put(occasion, check(occasion, read(occasion, files, folder)));
        }
    }

    /**
     * Writes the text.
     *
     * @throws LetterIncomplete when the template prints something that the particulars lack
     */
    Text write(Occasion occasion, Map<String, Object> particulars) {
        List<String> missing = missing(occasion, particulars);
        if (!missing.isEmpty()) {
            throw new LetterIncomplete(occasion, missing);
        }
        Template template = templates.get(occasion);
        Context context = new Context(DUTCH, asked(particulars));
        String subject = SingleLine.of(engine.process(template.subject(), context), 400);
        String body = engine.process(template.body(), context)
                .replaceAll("\\R", "\n")
                .replaceAll("[\\p{Cc}&&[^\n\t]]", "")
                .replaceAll("\n{3,}", "\n\n");
        return new Text(subject, body.strip() + "\n");
    }

    /** What the template prints, without asking first whether it is there, and the particulars lack. */
    List<String> missing(Occasion occasion, Map<String, Object> particulars) {
        String text = templates.get(occasion).whole();
        Set<String> needed = all(PRINTED, text, 1);
        needed.removeAll(guarded(text));
        needed.removeAll(all(EACH, text, 1));
        List<String> missing = new ArrayList<>();
        for (String name : needed) {
            if (blank(particulars.get(name))) {
                missing.add(name);
            }
        }
        return missing;
    }

    private Template check(Occasion occasion, Template template) {
        String text = template.whole();
        Map<String, Object> specimen = asked(Specimen.of(occasion));
        Set<String> loops = all(EACH, text, 1);
        if (text.contains("[[") || text.contains("__") || text.contains("*{") || text.contains("#{")) {
            throw broken(occasion, "gebruik alleen [(${naam})], th:if, th:unless en th:each");
        }
        for (String expression : all(EXPRESSION, text, 1)) {
            Matcher name = NAME.matcher(expression);
            if (!name.matches()) {
                throw broken(occasion, "\"${" + expression + "}\" is geen naam");
            }
            if (!specimen.containsKey(name.group(1)) && !loops.contains(name.group(1))) {
                throw broken(occasion, "niets vult \"${" + expression + "}\" in");
            }
        }
        for (String question : all(ASKED, text, 1)) {
            if (!(specimen.get(question) instanceof Boolean)) {
                // A text as a condition would count as "no" when it happens to say so.
                throw broken(occasion, "\"" + question + "\" is geen ja-neevraag, gebruik \"" + has(question) + "\"");
            }
        }
        Set<String> printed = all(PRINTED, text, 1);
        printed.removeAll(guarded(text));
        for (String part : Particulars.required(occasion)) {
            if (!printed.contains(part)) {
                throw broken(occasion, Particulars.label(part) + " ontbreekt, zet er [(${" + part + "})] in");
            }
        }
        try {
            Context context = new Context(DUTCH, specimen);
            engine.process(template.subject(), context);
            engine.process(template.body(), context);
        } catch (RuntimeException unreadable) {
            throw new IllegalStateException(
                    broken(occasion, "de tekst is niet te lezen").getMessage(), unreadable);
        }
        return template;
    }

    private static Template read(Occasion occasion, ResourceLoader files, String folder) {
        String name = occasion.template() + ".mail.txt";
        Resource own = files.getResource(locationOf(folder) + name);
        Resource text = own.exists() ? own : files.getResource("classpath:letters/" + name);
        if (!text.exists()) {
            throw broken(occasion, "het bestand is er niet");
        }
        try {
            String whole = text.getContentAsString(StandardCharsets.UTF_8).replace("\r\n", "\n");
            int end = whole.indexOf('\n');
            if (!whole.startsWith(SUBJECT) || end < 0) {
                throw broken(occasion, "de eerste regel begint niet met \"" + SUBJECT + "\"");
            }
            return new Template(
                    whole.substring(SUBJECT.length(), end).strip(),
                    whole.substring(end + 1).strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read letters/" + name, unreadable);
        }
    }

    /** A plain path is a folder on disk: nobody who types /etc/pilootloket means the class path. */
    private static String locationOf(String folder) {
        String prefixed = folder.matches("[a-z]{2,}:.*") ? folder : "file:" + folder;
        return prefixed.endsWith("/") ? prefixed : prefixed + "/";
    }

    private static IllegalStateException broken(Occasion occasion, String why) {
        return new IllegalStateException("letters/%s.mail.txt: %s.".formatted(occasion.template(), why));
    }

    private static Set<String> all(Pattern pattern, String text, int group) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(group));
        }
        return found;
    }

    /** The same particulars with, beside each of them, whether it is there: {@code motivation}, {@code hasMotivation}. */
    private static Map<String, Object> asked(Map<String, Object> particulars) {
        Map<String, Object> all = new HashMap<>(particulars);
        particulars.forEach((name, value) -> all.put(has(name), !blank(value)));
        return all;
    }

    private static Set<String> guarded(String text) {
        return all(PRINTED, text, 1).stream()
                .filter(name -> all(ASKED, text, 1).contains(has(name)))
                .collect(Collectors.toSet());
    }

    private static String has(String name) {
        return "has" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static boolean blank(Object value) {
        return value == null
                || (value instanceof String text && text.isBlank())
                || (value instanceof Collection<?> list && list.isEmpty());
    }
}

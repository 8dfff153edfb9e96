package be.pilootloket.correspondence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.thymeleaf.context.Context;

/**
 * A text of ours with places to fill in, in its two halves: neither can spill into the other, whatever a value holds.
 *
 * @param name of its file without the ending, such as {@code candidacy-rejected}
 * @param notation in which both halves are written
 * @param subject one line; empty for a piece that others share
 * @param body what follows it
 */
record Template(String name, Notation notation, String subject, String body) {

    private static final String SUBJECT = "Onderwerp:";
    private static final Locale DUTCH = Locale.forLanguageTag("nl-BE");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]*)}");
    private static final Pattern NAME = Pattern.compile("([a-z][a-zA-Z]*)(\\.[a-z][a-zA-Z]*)?");
    private static final Pattern ASKED = Pattern.compile("th:(?:if|unless)=\"\\$\\{([a-z][a-zA-Z]*)}\"");
    private static final Pattern EACH = Pattern.compile("th:each=\"([a-z][a-zA-Z]*) : \\$\\{([a-z][a-zA-Z]*)}\"");
    private static final Pattern OTHER = Pattern.compile("th:(?!(?:if|unless|each)=\"|block\\b)");

    /**
     * Reads a template with its subject.
     *
     * @param folder of the agency's own, before ours; a plain path is a folder on disk
     */
    static Template read(ResourceLoader files, String folder, String name, Notation notation) {
        Template whole = piece(files, folder, name, notation);
        int end = whole.body.indexOf('\n');
        if (!whole.body.startsWith(SUBJECT) || end < 0) {
            throw whole.broken("de eerste regel begint niet met \"" + SUBJECT + "\"");
        }
        return new Template(
                name,
                notation,
                whole.body.substring(SUBJECT.length(), end).strip(),
                whole.body.substring(end + 1).strip());
    }

    /** Reads a piece without a subject. */
    static Template piece(ResourceLoader files, String folder, String name, Notation notation) {
        String file = name + notation.ending();
        Resource own = files.getResource(locationOf(folder) + file);
        Resource text = own.exists() ? own : files.getResource("classpath:letters/" + file);
        if (!text.exists()) {
            throw new Template(name, notation, "", "").broken("het bestand is er niet");
        }
        try {
            String whole = text.getContentAsString(StandardCharsets.UTF_8).replace("\r\n", "\n");
            return new Template(name, notation, "", whole.strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read letters/" + file, unreadable);
        }
    }

    /** The same between two pieces that it shares with others. */
    Template between(Template opening, Template closing) {
        return new Template(name, notation, subject, opening.body + "\n" + body + "\n" + closing.body);
    }

    /** What it prints, without asking first whether it is there, and these words lack. */
    List<String> missing(Map<String, Object> words) {
        Set<String> needed = all(notation.printed());
        needed.removeAll(guarded());
        needed.removeAll(all(EACH));
        List<String> missing = new ArrayList<>();
        for (String part : needed) {
            if (blank(words.get(part))) {
                missing.add(part);
            }
        }
        return missing;
    }

    /** Its subject, filled in. */
    String subject(Map<String, Object> words) {
        return notation.engine().process(subject, new Context(DUTCH, asked(words)));
    }

    /** Its body, filled in. */
    String body(Map<String, Object> words) {
        return clean(notation.engine().process(body, new Context(DUTCH, asked(words))));
    }

    /**
     * Tries it on invented words.
     *
     * @param required the parts that it must print whatever happens
     * @throws IllegalStateException when something is wrong with it, in Dutch, with the name of the file
     */
    void check(Map<String, Object> specimen, List<String> required) {
        if (notation.forbidden().matcher(whole()).find()
                || OTHER.matcher(whole()).find()) {
            throw broken("gebruik alleen " + notation.example() + ", th:if, th:unless en th:each");
        }
        checkNames(asked(specimen));
        Set<String> printed = all(notation.printed());
        printed.removeAll(guarded());
        for (String part : required) {
            if (!printed.contains(part)) {
                throw broken("%s ontbreekt, zet er %s in"
                        .formatted(Particulars.label(part), notation.example().replace("naam", part)));
            }
        }
        try {
            subject(specimen);
            body(specimen);
        } catch (RuntimeException unreadable) {
            throw broken("de tekst is niet te lezen", unreadable);
        }
    }

    private void checkNames(Map<String, Object> specimen) {
        Set<String> loops = all(EACH);
        for (String expression : all(EXPRESSION)) {
            Matcher word = NAME.matcher(expression);
            if (!word.matches()) {
                throw broken("\"${" + expression + "}\" is geen naam");
            }
            if (!specimen.containsKey(word.group(1)) && !loops.contains(word.group(1))) {
                throw broken("niets vult \"${" + expression + "}\" in");
            }
        }
        for (String question : all(ASKED)) {
            if (!(specimen.get(question) instanceof Boolean)) {
                // A text as a condition would count as "no" when it happens to say so.
                throw broken("\"" + question + "\" is geen ja-neevraag, gebruik \"" + has(question) + "\"");
            }
        }
    }

    /** What is wrong with it, for who wrote it. */
    IllegalStateException broken(String why) {
        return broken(why, null);
    }

    IllegalStateException broken(String why, Throwable cause) {
        return new IllegalStateException("letters/%s%s: %s.".formatted(name, notation.ending(), why), cause);
    }

    private String whole() {
        return subject + "\n" + body;
    }

    private Set<String> all(Pattern pattern) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(whole());
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private Set<String> guarded() {
        Set<String> asked = all(ASKED);
        Set<String> printed = all(notation.printed());
        printed.removeIf(part -> !asked.contains(has(part)));
        return printed;
    }

    /** No text of ours or of a person's needs control characters, and few can keep them. */
    private static String clean(String text) {
        return text.replaceAll("\\R", "\n").replaceAll("[\\p{Cc}&&[^\n\t]]", "");
    }

    /** A plain path is a folder on disk: nobody who types /etc/pilootloket means the class path. */
    private static String locationOf(String folder) {
        String prefixed = folder.matches("[a-z]{2,}:.*") ? folder : "file:" + folder;
        return prefixed.endsWith("/") ? prefixed : prefixed + "/";
    }

    /** The same words with, beside each of them, whether it is there: {@code motivation}, {@code hasMotivation}. */
    private static Map<String, Object> asked(Map<String, Object> words) {
        Map<String, Object> all = new HashMap<>(words);
        words.forEach((name, value) -> all.put(has(name), !blank(value)));
        return all;
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

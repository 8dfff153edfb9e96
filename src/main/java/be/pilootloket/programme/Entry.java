package be.pilootloket.programme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file while it is being read. It hands out what is there, notes what is missing or of the wrong type, and
 * knows in the end which keys nobody asked for. A value that is not there reads as null, empty or 0, so that reading goes
 * on and every problem is told at once.
 */
class Entry {

    private static final int LONGEST_TEXT = 5_000;
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})u(\\d{2})");

    private final String key;
    private final JsonNode node;
    private final List<Refusal> problems;
    private final Map<String, Source> sources;
    private final Set<String> asked = new HashSet<>();
    private final List<Entry> parts = new ArrayList<>();

    private Entry(String key, JsonNode node, List<Refusal> problems, Map<String, Source> sources) {
        this.key = key;
        this.node = node;
        this.problems = problems;
        this.sources = sources;
    }

    static Entry root(JsonNode node) {
        return new Entry("", node, new ArrayList<>(), new HashMap<>());
    }

    /** Every problem noted so far, in this part and all others of the file. */
    List<Refusal> problems() {
        return problems;
    }

    /** The sources of the parts read so far, by key. */
    Map<String, Source> sources() {
        return sources;
    }

    boolean has(String name) {
        return !node.path(name).isMissingNode() && !node.path(name).isNull();
    }

    Entry part(String name) {
        JsonNode value = required(name);
        if (value != null && !value.isObject()) {
            problem(name, "Hier horen sleutels met een waarde te staan.");
            value = null;
        }
        return add(keyOf(name), value == null ? JsonNodeFactory.instance.objectNode() : value, value != null);
    }

    List<Entry> partsOf(String name) {
        JsonNode value = required(name);
        List<Entry> entries = new ArrayList<>();
        if (isList(name, value)) {
            for (int index = 0; index < value.size(); index++) {
                JsonNode item = value.get(index);
                String itemKey = keyOf(name) + "." + nameOf(item, index);
                if (item.isObject()) {
                    entries.add(add(itemKey, item, true));
                } else {
                    problems.add(new Refusal(itemKey, "Hier horen sleutels met een waarde te staan."));
                }
            }
        }
        return entries;
    }

    /** What {@code read} makes of each entry of a list. */
    <T> List<T> each(String name, Function<Entry, T> read) {
        return partsOf(name).stream().map(read).toList();
    }

    /** What {@code read} makes of each entry of a list that may be absent. */
    <T> List<T> eachOrNone(String name, Function<Entry, T> read) {
        return has(name) ? each(name, read) : List.of();
    }

    String text(String name) {
        JsonNode value = required(name);
        return value == null ? "" : textOf(keyOf(name), value);
    }

    String textOrNull(String name) {
        return ask(name) ? textOf(keyOf(name), node.get(name)) : null;
    }

    List<String> texts(String name) {
        JsonNode value = required(name);
        List<String> texts = new ArrayList<>();
        if (isList(name, value)) {
            for (int index = 0; index < value.size(); index++) {
                texts.add(textOf(keyOf(name) + "[" + (index + 1) + "]", value.get(index)));
            }
        }
        return texts;
    }

    List<String> textsOrNone(String name) {
        return ask(name) ? texts(name) : List.of();
    }

    int number(String name) {
        JsonNode value = required(name);
        return value == null ? 0 : numberOf(keyOf(name), value);
    }

    List<Integer> numbers(String name) {
        JsonNode value = required(name);
        List<Integer> numbers = new ArrayList<>();
        if (isList(name, value)) {
            value.forEach(item -> numbers.add(numberOf(keyOf(name), item)));
        }
        return numbers;
    }

    boolean flag(String name) {
        JsonNode value = required(name);
        return value != null && flagOf(name, value);
    }

    boolean flagOrFalse(String name) {
        return ask(name) && flagOf(name, node.get(name));
    }

    /** One of a few words; null when it is missing or another word, which {@code sentence} then names at its {@code %s}. */
    <T> T word(String name, Function<String, Optional<T>> find, String sentence) {
        String word = text(name);
        T found = find.apply(word).orElse(null);
        if (found == null && !word.isEmpty()) {
            problem(name, sentence.formatted(word));
        }
        return found;
    }

    /** A date such as 2019-11-11; null when it is missing or does not exist. */
    LocalDate date(String name) {
        String text = text(name);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADate) {
            problem(name, "De datum \"" + shortened(text) + "\" bestaat niet. Schrijf ze als 2019-11-11.");
            return null;
        }
    }

    LocalDate dateOrNull(String name) {
        return ask(name) ? date(name) : null;
    }

    /** Refuses a weekday that is named beside the date and is not the date's own. */
    void weekday(LocalDate date) {
        String weekday = textOrNull("weekday");
        if (weekday != null && date != null) {
            Coherence.weekdayFault(date, weekday).ifPresent(fault -> problem("weekday", fault));
        }
    }

    /** A time such as 23u59; null when it is missing or does not exist. */
    LocalTime time(String name) {
        String text = text(name);
        if (text.isEmpty()) {
            return null;
        }
        Matcher matcher = TIME.matcher(text);
        try {
            if (matcher.matches()) {
                return LocalTime.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
            }
        } catch (DateTimeException notATime) {
            // Told below, like every other text that is not a time.
        }
        problem(name, "Het uur \"" + shortened(text) + "\" bestaat niet. Schrijf het als 23u59.");
        return null;
    }

    /** The source of this part; it is kept under the part's key too. */
    Source source() {
        Entry part = part("source");
        Source source = new Source(part.text("id"), part.text("phrase"));
        sources.put(key, source);
        return source;
    }

    void problem(String name, String reason) {
        problems.add(new Refusal(keyOf(name), reason));
    }

    /** Notes every key in this part and below it that nobody asked for. */
    void refuseUnknownKeys() {
        node.fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name)) {
                problem(name, "Deze sleutel kennen we niet.");
            }
        });
        parts.forEach(Entry::refuseUnknownKeys);
    }

    private Entry add(String partKey, JsonNode value, boolean present) {
        // A part that is missing is told once, not once per key in it.
        Entry part = new Entry(partKey, value, present ? problems : new ArrayList<>(), sources);
        parts.add(part);
        return part;
    }

    private boolean ask(String name) {
        asked.add(name);
        return has(name);
    }

    private JsonNode required(String name) {
        if (ask(name)) {
            return node.get(name);
        }
        problem(name, "Deze sleutel ontbreekt of is leeg.");
        return null;
    }

    private boolean isList(String name, JsonNode value) {
        if (value != null && !value.isArray()) {
            problem(name, "Hier hoort een lijst te staan.");
        }
        return value != null && value.isArray();
    }

    private String textOf(String textKey, JsonNode value) {
        if (!value.isTextual()) {
            problems.add(new Refusal(
                    textKey, "Hier hoort tekst te staan. Zet een getal of ja/nee tussen aanhalingstekens."));
            return "";
        }
        String text = value.textValue().strip();
        if (text.isEmpty()) {
            problems.add(new Refusal(textKey, "Deze sleutel ontbreekt of is leeg."));
        }
        if (text.length() > LONGEST_TEXT) {
            problems.add(new Refusal(textKey, "Deze tekst is langer dan " + LONGEST_TEXT + " tekens."));
        }
        return text;
    }

    private int numberOf(String numberKey, JsonNode value) {
        if (!value.isInt()) {
            problems.add(new Refusal(numberKey, "Hier hoort een geheel getal te staan."));
            return 0;
        }
        return value.intValue();
    }

    private boolean flagOf(String name, JsonNode value) {
        if (!value.isBoolean()) {
            problem(name, "Hier hoort true of false te staan.");
        }
        return value.booleanValue();
    }

    private String keyOf(String name) {
        return key.isEmpty() ? name : key + "." + name;
    }

    private static String nameOf(JsonNode item, int index) {
        Set<String> names = new LinkedHashSet<>();
        for (String name : List.of("id", "code", "name", "version")) {
            names.add(item.path(name).textValue());
        }
        return names.stream().filter(Objects::nonNull).findFirst().orElse("[" + (index + 1) + "]");
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}

package be.pilootloket.process;

import be.pilootloket.process.engine.Acting;
import be.pilootloket.programme.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.json.SpinJsonNode;

/**
 * What a person typed into a form. Whatever the browser or a caller of the API sends, each value is read once; what cannot
 * be read becomes a refusal at its field instead of an exception.
 */
public final class Typed {

    /** 09:30, 9:30:00, 23u59. */
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:u.](\\d{2})(?::00)?(?:\\.000)?");

    private final VariableScope scope;
    private final String by;
    private final List<Refusal> refusals = new ArrayList<>();

    private Typed(VariableScope scope, String by) {
        this.scope = scope;
        this.by = by;
    }

    /** What was typed into a user task's form, at its {@code complete} moment. */
    public static Typed into(DelegateTask task) {
        String person = Acting.person(task.getProcessEngineServices());
        return new Typed(task, person == null ? task.getAssignee() : person);
    }

    /** What was typed into a start form; take it all off the instance with {@link #forget}. */
    public static Typed into(DelegateExecution execution) {
        return new Typed(execution, Acting.person(execution.getProcessEngineServices()));
    }

    /** The user id of who typed it; null only when the engine itself acts. */
    public String by() {
        return by;
    }

    /** The text without blanks around it; null when nothing was typed. */
    public String text(String key) {
        Object value = scope.getVariable(key);
        if (value == null || value.toString().isBlank()) {
            return null;
        }
        return value.toString().strip();
    }

    /** The date, local to whatever zone the form means; null when nothing was typed or it is no date. */
    public LocalDate date(String key) {
        return date(key, text(key));
    }

    /** The id of something of ours within a row of a list; {@code key} is the list's, at which a refusal shows. */
    public UUID id(String key, String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException other) {
            refusals.add(new Refusal(key, "Deze keuze kan niet gelezen worden."));
            return null;
        }
    }

    /** A date within a row of a list; {@code key} is the list's, at which a refusal shows. */
    public LocalDate date(String key, String text) {
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDate) {
            refusals.add(new Refusal(key, "Dit is geen datum. Kies een dag in de kalender."));
            return null;
        }
    }

    /** The time of day, such as 09:30 or 9u30; null when nothing was typed or it is no time. */
    public LocalTime time(String key) {
        String text = text(key);
        if (text == null) {
            return null;
        }
        Matcher time = TIME.matcher(text);
        if (time.matches()) {
            int hour = Integer.parseInt(time.group(1));
            int minute = Integer.parseInt(time.group(2));
            if (hour < 24 && minute < 60) {
                return LocalTime.of(hour, minute);
            }
        }
        refusals.add(new Refusal(key, "Dit is geen uur. Schrijf bijvoorbeeld 09u30."));
        return null;
    }

    /** The whole number; null when nothing was typed or it is none. */
    public Integer number(String key) {
        Object value = scope.getVariable(key);
        if (value == null || value.toString().isBlank()) {
            return null;
        }
        String text = value.toString().strip();
        if (text.matches("-?\\d{1,9}(\\.0)?")) {
            return (int) Double.parseDouble(text);
        }
        refusals.add(new Refusal(key, "Dit is geen geheel getal."));
        return null;
    }

    /** The number, with a comma or a point before its decimals; null when nothing was typed or it is none. */
    public BigDecimal decimal(String key) {
        String text = text(key);
        if (text == null) {
            return null;
        }
        if (text.matches("-?\\d{1,9}([.,]\\d{1,9})?")) {
            return new BigDecimal(text.replace(',', '.'));
        }
        refusals.add(new Refusal(key, "Dit is geen getal."));
        return null;
    }

    /** Whether a box was ticked; one left alone is not. */
    public boolean ticked(String key) {
        return Boolean.TRUE.equals(scope.getVariable(key)) || "true".equals(text(key));
    }

    /** The answer to a question with two answers, {@code yes} and {@code no}; null when neither was chosen. */
    public Boolean yesOrNo(String key) {
        Object value = scope.getVariable(key);
        if (value instanceof Boolean answer) {
            return answer;
        }
        String text = text(key);
        return "yes".equals(text) ? Boolean.TRUE : "no".equals(text) ? Boolean.FALSE : null;
    }

    /** The rows of a list, each value as text or as null when nothing was typed; empty when there are none. */
    public List<Map<String, String>> rows(String key) {
        Object value = scope.getVariable(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof SpinJsonNode node && node.isArray()) {
            return node.elements().stream().map(Typed::row).toList();
        }
        refusals.add(new Refusal(key, "Deze lijst kan niet gelezen worden."));
        return List.of();
    }

    /** The values chosen from a list of several; empty when none was. */
    public List<String> choices(String key) {
        Object value = scope.getVariable(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof SpinJsonNode node && node.isArray()) {
            return node.elements().stream()
                    .map(Typed::plain)
                    .filter(Objects::nonNull)
                    .toList();
        }
        refusals.add(new Refusal(key, "Deze keuze kan niet gelezen worden."));
        return List.of();
    }

    /** What could not be read so far. */
    public List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    /** What could not be read, and what the counter refuses of the rest; the first refusal of a field stands. */
    public List<Refusal> refusals(List<Refusal> ofTheCounter) {
        Map<String, Refusal> byField = new LinkedHashMap<>();
        Stream.concat(refusals.stream(), ofTheCounter.stream())
                .forEach(refusal -> byField.putIfAbsent(refusal.field(), refusal));
        return List.copyOf(byField.values());
    }

    /** Takes everything that was typed off a new instance, asked for or not, so that it lives in the dossier only. */
    public void forget() {
        List.copyOf(scope.getVariableNames()).forEach(scope::removeVariable);
    }

    private static Map<String, String> row(SpinJsonNode node) {
        Map<String, String> row = new LinkedHashMap<>();
        if (node.isObject()) {
            node.fieldNames().forEach(name -> row.put(name, plain(node.prop(name))));
        }
        return row;
    }

    private static String plain(SpinJsonNode value) {
        if (value.isNull()) {
            return null;
        }
        String text = value.isString() ? value.stringValue() : value.toString();
        return text.isBlank() ? null : text.strip();
    }
}

package be.pilootloket.process.portfolio;

import be.pilootloket.pilot.Pilot;
import be.pilootloket.programme.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;

/** What our lists offer to choose from, and how what was chosen and typed in their rows is read. */
final class Choices {

    private Choices() {}

    /** One thing to choose. */
    static Map<String, Object> option(String value, String label) {
        return Map.of("value", value, "label", label);
    }

    /** The pilots to choose from. */
    static List<Map<String, Object>> pilots(List<Pilot> pilots) {
        return pilots.stream()
                .map(pilot -> option(pilot.number(), pilot.name()))
                .toList();
    }

    /** The names of pilots by their numbers, in order. */
    static Map<String, String> names(List<Pilot> pilots) {
        Map<String, String> names = new LinkedHashMap<>();
        pilots.forEach(pilot -> names.put(pilot.number(), pilot.name()));
        return names;
    }

    /** What was chosen in a field that takes several; a row gives its list as text. */
    static List<String> several(String typed) {
        if (typed == null) {
            return List.of();
        }
        try {
            SpinJsonNode list = Spin.JSON(typed);
            return list.isArray() ? list.elements().stream().map(Choices::text).toList() : List.of(typed);
        } catch (RuntimeException noList) {
            return List.of(typed);
        }
    }

    /** A whole number of euros in a row; null when nothing was typed, or when it is none and {@code unreadable} says so. */
    static Integer euros(String typed, String field, String before, List<Refusal> unreadable) {
        BigDecimal amount = amount(typed, field, before, unreadable);
        if (amount == null) {
            return null;
        }
        try {
            return amount.intValueExact();
        } catch (ArithmeticException noWholeEuros) {
            unreadable.add(
                    new Refusal(field, before + "Vul het budget in hele euro's in, van 0 tot en met 100.000.000."));
            return null;
        }
    }

    /** A number in a row; null when nothing was typed, or when it is none and {@code unreadable} says so. */
    static BigDecimal amount(String typed, String field, String before, List<Refusal> unreadable) {
        if (typed == null) {
            return null;
        }
        if (typed.matches("-?\\d{1,9}([.,]\\d{1,9})?")) {
            return new BigDecimal(typed.replace(',', '.'));
        }
        unreadable.add(new Refusal(field, before + "Dit is geen getal. Schrijf bijvoorbeeld 0,5."));
        return null;
    }

    /** What could not be read, and then what is refused of the rest. */
    static List<Refusal> both(List<Refusal> unreadable, List<Refusal> refused) {
        List<Refusal> all = new ArrayList<>(unreadable);
        all.addAll(refused);
        return all;
    }

    private static String text(SpinJsonNode node) {
        return node.isString() ? node.stringValue() : node.toString();
    }
}

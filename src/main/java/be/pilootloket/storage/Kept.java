package be.pilootloket.storage;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something that is kept about a person, as it is told to that person.
 *
 * @param what in Dutch
 * @param values what it says, by its name in Dutch and in the order of a reader; never null
 */
public record Kept(String what, Map<String, String> values) {

    /** @param pairs a name, its value, the next name, ...; a value that is null is left out, any other as its text */
    public static Kept of(String what, Object... pairs) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            if (pairs[at + 1] != null) {
                values.put((String) pairs[at], String.valueOf(pairs[at + 1]));
            }
        }
        return new Kept(what, values);
    }
}

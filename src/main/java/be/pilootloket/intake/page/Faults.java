package be.pilootloket.intake.page;

import be.pilootloket.programme.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What cannot be taken of a form, for the page that shows it again with all that was typed.
 *
 * @param byField the sentence in Dutch for each field, in the order of the form
 */
record Faults(Map<String, String> byField) {

    /** The status of a page that comes back to be mended: 422. */
    static final int STATUS = 422;

    static final Faults NONE = new Faults(Map.of());

    static Faults of(List<Refusal> refusals) {
        Map<String, String> byField = new LinkedHashMap<>();
        refusals.forEach(
                refusal -> byField.merge(refusal.field(), refusal.sentence(), (one, other) -> one + " " + other));
        return new Faults(byField);
    }

    /** Whether there is anything to mend. */
    public boolean any() {
        return !byField.isEmpty();
    }

    /** The sentence for this field; null when it is in order. */
    public String at(String field) {
        return byField.get(field);
    }
}

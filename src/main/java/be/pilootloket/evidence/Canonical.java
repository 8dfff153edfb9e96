package be.pilootloket.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.Optional;

/**
 * The one text that a value has: JSON without spaces, in ASCII, as {@code json.dumps(value, separators=(",", ":"))} of Python
 * writes it too. So a hash can be checked without this product, and no database or alphabet can change it on its way.
 */
final class Canonical {

    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
            .build();

    private Canonical() {}

    static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Texts and numbers can always be written", impossible);
        }
    }

    /** The facts that {@link #text} wrote; empty when somebody made something else of it. */
    static Optional<Map<String, String>> facts(String text) {
        try {
            return Optional.ofNullable(JSON.readValue(text, FACTS));
        } catch (JsonProcessingException changed) {
            return Optional.empty();
        }
    }
}

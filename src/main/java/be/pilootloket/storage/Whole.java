package be.pilootloket.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;

/**
 * What is stored whole: written as JSON once, read back as it was. Null stays null, both ways. A property that a newer version
 * of the product no longer knows is passed over: rows outlive the records that wrote them.
 */
@Component
public class Whole {

    private final ObjectMapper json;

    public Whole(ObjectMapper json) {
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /**
     * The value as the text of a column.
     *
     * @throws IllegalStateException when it cannot be written as JSON
     */
    public String write(Object value) {
        try {
            return value == null ? null : json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("Cannot store " + value.getClass().getSimpleName(), unwritable);
        }
    }

    /**
     * What {@link #write} made of a value of this type.
     *
     * @throws IllegalStateException when the text is not that of such a value
     */
    public <T> T read(String stored, Class<T> type) {
        return readAs(stored, json.constructType(type));
    }

    /**
     * What {@link #write} made of a value of this type.
     *
     * @throws IllegalStateException when the text is not that of such a value
     */
    public <T> T read(String stored, TypeReference<T> type) {
        return readAs(stored, json.constructType(type));
    }

    private <T> T readAs(String stored, JavaType type) {
        try {
            return stored == null ? null : json.readValue(stored, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Cannot read back a stored " + type.toCanonical(), unreadable);
        }
    }
}

package be.pilootloket.roadmap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;

/** What is stored whole: written as JSON once, read back as it was. */
@Component("roadmapWhole")
class Whole {

    private final ObjectMapper json;

    Whole(ObjectMapper json) {
        this.json = json;
    }

    /** Null stays null. */
    String write(Object value) {
        try {
            return value == null ? null : json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("Cannot store " + value.getClass().getSimpleName(), unwritable);
        }
    }

    /** Null stays null. */
    <T> T read(String stored, TypeReference<T> type) {
        try {
            return stored == null ? null : json.readValue(stored, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Cannot read back what was stored", unreadable);
        }
    }
}

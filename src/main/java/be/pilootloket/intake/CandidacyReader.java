package be.pilootloket.intake;

import be.pilootloket.programme.Refusal;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads a candidacy from JSON to the letter: nothing is guessed, dropped or converted. */
@Component
class CandidacyReader {

    private final ObjectMapper json;

    CandidacyReader(ObjectMapper shared) {
        json = shared.copy()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
        json.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        json.configOverride(LocalDate.class).setFormat(JsonFormat.Value.forLeniency(false));
    }

    /**
     * What was read, or why it could not be.
     *
     * @param body null when there are refusals
     * @param refusals each with the path of its field, such as {@code partners[1].kind}; empty path for the whole
     */
    record Reading(CandidacyBody body, List<Refusal> refusals) {}

    Reading read(byte[] bytes) {
        try {
            JsonNode tree = json.readTree(bytes);
            if (tree == null || !tree.isObject()) {
                return refused("", "We verwachten één JSON-object met de kandidatuur.");
            }
            List<Refusal> unreadable = new ArrayList<>();
            controlCharacters("", tree, unreadable);
            return unreadable.isEmpty()
                    ? new Reading(json.treeToValue(tree, CandidacyBody.class), List.of())
                    : new Reading(null, unreadable);
        } catch (UnrecognizedPropertyException unknown) {
            return refused(path(unknown), "Dit veld kennen we niet. Laat het weg.");
        } catch (JsonMappingException mismatch) {
            return mismatch.getPath().isEmpty() ? malformed(mismatch) : refused(path(mismatch), expected(mismatch));
        } catch (JsonProcessingException malformed) {
            return malformed(malformed);
        } catch (IOException unreadable) {
            return refused("", "Deze tekst is niet leesbaar. Gebruik JSON in UTF-8.");
        }
    }

    private static Reading refused(String field, String sentence) {
        return new Reading(null, List.of(new Refusal(field, sentence)));
    }

    private static void controlCharacters(String path, JsonNode node, List<Refusal> unreadable) {
        if (node.isTextual()
                && node.textValue().codePoints().anyMatch(point -> point < ' ' && "\n\r\t".indexOf(point) < 0)) {
            unreadable.add(new Refusal(path, "Dit veld bevat een teken dat niet in een tekst thuishoort."));
        }
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            controlCharacters(path + "[" + index + "]", node.get(index), unreadable);
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            controlCharacters(
                    path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), unreadable);
        }
    }

    private static String path(JsonMappingException mismatch) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : mismatch.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static String expected(JsonMappingException mismatch) {
        Class<?> type = mismatch instanceof MismatchedInputException input ? input.getTargetType() : null;
        if (type == String.class) {
            return "We verwachten hier tekst.";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "We verwachten hier true of false.";
        }
        if (type == LocalDate.class) {
            return "We verwachten hier een datum zoals 2019-10-15.";
        }
        if (type != null && List.class.isAssignableFrom(type)) {
            return "We verwachten hier een lijst.";
        }
        return type != null && Record.class.isAssignableFrom(type)
                ? "We verwachten hier een object met velden."
                : "Deze waarde kan hier niet.";
    }

    private static Reading malformed(JsonProcessingException malformed) {
        JsonLocation location = malformed.getLocation();
        return refused(
                "",
                location == null
                        ? "Dit is geen geldige JSON."
                        : "Dit is geen geldige JSON. Kijk op regel %d, kolom %d."
                                .formatted(location.getLineNr(), location.getColumnNr()));
    }
}

package be.pilootloket.programme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/** A YAML file from outside, read with care: not too large or deep, and nothing in it that multiplies or names a type. */
class SafeYaml {

    /** The largest file that is read, in bytes. */
    static final int LARGEST = 512 * 1024;

    private static final int DEEPEST = 20;

    private final List<String> faults = new ArrayList<>();
    private JsonNode content;

    SafeYaml(byte[] bytes) {
        try {
            String text = text(bytes);
            refuseReferences(text);
            content = faults.isEmpty() ? mapper().readTree(text) : null;
        } catch (JsonProcessingException | YAMLException malformed) {
            faults.add("Dit bestand is geen geldige YAML" + lineOf(malformed) + ".");
        }
    }

    /** What the file holds; null when it cannot be read. */
    JsonNode content() {
        return content;
    }

    /** Why the file cannot be read, in Dutch. */
    List<String> faults() {
        return faults;
    }

    private String text(byte[] bytes) {
        if (bytes.length > LARGEST) {
            faults.add("Dit bestand is groter dan " + LARGEST / 1024 + " kB.");
            return "";
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException otherEncoding) {
            faults.add("Dit bestand is niet in UTF-8 bewaard.");
            return "";
        }
    }

    /** References can multiply a small file into a huge one, and tags can name types: a call needs neither. */
    private void refuseReferences(String text) {
        for (Event event : new Yaml(limits()).parse(new StringReader(text))) {
            boolean anchored = event instanceof NodeEvent node && node.getAnchor() != null;
            if (anchored || event instanceof AliasEvent) {
                faults.add("Verwijzingen met & of * zijn hier niet toegelaten (regel " + lineOf(event) + ").");
            }
            if (event instanceof ScalarEvent scalar && scalar.getTag() != null
                    || event instanceof CollectionStartEvent start && start.getTag() != null) {
                faults.add("Types met ! zijn hier niet toegelaten (regel " + lineOf(event) + ").");
            }
        }
    }

    private static int lineOf(Event event) {
        return event.getStartMark().getLine() + 1;
    }

    private static String lineOf(Exception malformed) {
        if (malformed instanceof JsonProcessingException json && json.getLocation() != null) {
            return " (regel " + json.getLocation().getLineNr() + ")";
        }
        if (malformed instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            return " (regel " + (marked.getProblemMark().getLine() + 1) + ")";
        }
        return "";
    }

    private static LoaderOptions limits() {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(LARGEST);
        return limits;
    }

    private static YAMLMapper mapper() {
        return new YAMLMapper(YAMLFactory.builder()
                .loaderOptions(limits())
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build());
    }
}

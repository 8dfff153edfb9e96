package be.pilootloket.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The models as they lie in {@code processes/}, read without an engine. */
record Models(Path file, BpmnModelInstance content) {

    /** One entry per file; fails when there is none, since a check on nothing proves nothing. */
    static List<Models> all() {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            List<Models> models = files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .map(file -> new Models(file, Bpmn.readModelFromFile(new File(file.toString()))))
                    .toList();
            if (models.isEmpty()) {
                throw new IllegalStateException("No model in processes/");
            }
            return models;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Process process() {
        return content.getModelElementsByType(Process.class).iterator().next();
    }

    <T extends ModelElementInstance> List<T> every(Class<T> kind) {
        return List.copyOf(content.getModelElementsByType(kind));
    }

    List<FlowElement> elements() {
        return every(FlowElement.class);
    }

    String name() {
        return file.getFileName().toString().replace(".bpmn", "");
    }

    @Override
    public String toString() {
        return name();
    }
}

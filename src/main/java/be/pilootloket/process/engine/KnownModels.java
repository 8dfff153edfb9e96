package be.pilootloket.process.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Lets run only what was built. The newest version of a model in the database is the one on the class path, byte for byte, or the
 * product does not start: somebody else put it there. A model that the product no longer has starts nothing new; what runs of it
 * goes on.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class KnownModels implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(KnownModels.class);

    private final RepositoryService repository;

    KnownModels(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<String> foreign = Stream.concat(
                        repository.createProcessDefinitionQuery().latestVersion().active().list().stream()
                                .filter(model -> foreign(model, ".bpmn")),
                        repository.createDecisionDefinitionQuery().latestVersion().list().stream()
                                .filter(model -> foreign(model, ".dmn")))
                .map(ResourceDefinition::getKey)
                .toList();
        if (!foreign.isEmpty()) {
            throw new IllegalStateException("The database holds a newer version of " + foreign
                    + " that is not ours. Find out who deployed it and delete that deployment before starting again.");
        }
    }

    private boolean foreign(ResourceDefinition model, String ending) {
        // The name of a file is the id of what is in it.
        ClassPathResource ours = new ClassPathResource("processes/" + model.getKey() + ending);
        if (ours.exists()) {
            return !Arrays.equals(bytes(ours), bytes(model));
        }
        if (".bpmn".equals(ending)) {
            LOG.warn("The product has no model {} any more: nothing new starts with it", model.getKey());
            repository.suspendProcessDefinitionByKey(model.getKey());
        }
        return false;
    }

    private static byte[] bytes(ClassPathResource ours) {
        try {
            return ours.getContentAsByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + ours, unreadable);
        }
    }

    private byte[] bytes(ResourceDefinition model) {
        try (InputStream content = repository.getResourceAsStream(model.getDeploymentId(), model.getResourceName())) {
            return content.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + model.getResourceName(), unreadable);
        }
    }
}

package be.pilootloket.process.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.spring.boot.starter.SpringBootProcessApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Deploys the models and their forms together, each under its path from {@code processes/} or {@code forms/} on, so that
 * a resource has one name whether the product runs from a jar or from compiled classes.
 */
@Configuration(proxyBeanMethods = false)
class ModelDeployment extends SpringBootProcessApplication {

    private static final String[] FOLDERS = {"processes/", "forms/"};

    @Override
    public void createDeployment(String archive, DeploymentBuilder deployment) {
        for (String folder : FOLDERS) {
            for (Resource resource : resourcesIn(folder)) {
                add(deployment, folder, resource);
            }
        }
    }

    private static Resource[] resourcesIn(String folder) {
        try {
            return new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "**/*.*");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot list " + folder, unreadable);
        }
    }

    private static void add(DeploymentBuilder deployment, String folder, Resource resource) {
        try (InputStream content = resource.getInputStream()) {
            String url = resource.getURL().toString();
            deployment.addInputStream(url.substring(url.lastIndexOf("/" + folder) + 1), content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + resource, unreadable);
        }
    }
}

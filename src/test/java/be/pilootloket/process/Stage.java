package be.pilootloket.process;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.evidence.Ledger;
import be.pilootloket.evidence.Verification;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Asks after each story of a {@link Scenario} whether what it noted still holds, and clears the stage; asks in the end whether
 * its models were walked whole.
 */
class Stage implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    @Override
    public void beforeAll(ExtensionContext stories) {
        beans(stories).getBean(ModelCoverage.class).forget();
    }

    @Override
    public void afterEach(ExtensionContext story) {
        Verification found = beans(story).getBean(Ledger.class).verify();
        beans(story).getBean(Story.class).end();
        assertThat(found.broken()).isNull();
    }

    @Override
    public void afterAll(ExtensionContext stories) {
        Scenario scenario = AnnotatedElementUtils.getMergedAnnotation(stories.getRequiredTestClass(), Scenario.class);
        beans(stories).getBean(ModelCoverage.class).assertWhole(scenario.walks());
    }

    private static ApplicationContext beans(ExtensionContext stories) {
        return SpringExtension.getApplicationContext(stories);
    }
}

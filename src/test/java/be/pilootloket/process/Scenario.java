package be.pilootloket.process;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * A class of stories told on the real engine and the real domain: no job runs by itself, the clock stands still until a
 * story moves it. Rights are tested elsewhere; here the engine only needs to know who acts.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = "camunda.bpm.authorization.enabled=false")
@ActiveProfiles("test")
@Import({ModelCoverage.class, Story.class, Ensemble.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(Stage.class)
public @interface Scenario {

    /**
     * The models of which the stories of this class together walk every flow node and every flow. Stories of the same model
     * in another class are variants; what they walk does not count here.
     */
    String[] walks() default {};
}

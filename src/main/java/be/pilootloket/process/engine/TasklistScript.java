package be.pilootloket.process.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/**
 * Tasklist's script with one expression mended. As shipped, Tasklist 7.24.0 takes a form for invalid as soon as there is an
 * entry per field, while form-js leaves an empty entry behind for every field of a dynamic list that was touched: who typed
 * in a list could never complete the task. Mended, only an error that says something counts.
 */
final class TasklistScript {

    static final String PATH = "/camunda/app/tasklist/camunda-tasklist-bootstrap.js";
    static final String SHIPPED = "!!Object.keys(e.errors).length";
    static final String MENDED =
            "!!function said(x){return\"string\"==typeof x||!!x&&\"object\"==typeof x&&Object.values(x).some(said)}(e.errors)";

    private TasklistScript() {}

    /**
     * Tasklist's script, mended.
     *
     * @throws IllegalStateException when the expression is not there exactly once: another version, to be looked at
     */
    static String mended() {
        String shipped = shipped();
        int first = shipped.indexOf(SHIPPED);
        if (first < 0 || first != shipped.lastIndexOf(SHIPPED)) {
            throw new IllegalStateException("Tasklist's script changed: look again at how it judges a form's errors");
        }
        return shipped.replace(SHIPPED, MENDED);
    }

    private static String shipped() {
        try {
            return new ClassPathResource(
                            "META-INF/resources/webjars/camunda/app/tasklist/camunda-tasklist-bootstrap.js")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

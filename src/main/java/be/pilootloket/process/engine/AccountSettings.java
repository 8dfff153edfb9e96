package be.pilootloket.process.engine;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The accounts that exist from the first start on.
 *
 * @param accounts those of the evaluation, whose password is their id; none elsewhere
 * @param administrator who lets the others in, or null where the evaluation's accounts do
 */
@ConfigurationProperties("pilootloket")
record AccountSettings(@DefaultValue List<Demo> accounts, Administrator administrator) {

    record Demo(String id, String firstName, String lastName, List<String> groups) {}

    record Administrator(String id, String password, String email) {}
}

package be.pilootloket;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Puts a database on PostgreSQL where a test names one of H2, when the tests run there ({@link Databases}). */
class OnPostgres implements EnvironmentPostProcessor, Ordered {

    private static final String URL = "spring.datasource.url";

    /** After the files with settings are read. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String named = environment.getProperty(URL, "");
        if (Databases.postgres() && named.startsWith("jdbc:h2:")) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "tests on PostgreSQL",
                            Map.of(
                                    URL,
                                    Databases.urlFor(named),
                                    "spring.datasource.username",
                                    "postgres",
                                    "spring.datasource.password",
                                    "",
                                    // The server ends with the fork: who still asks it something then need not wait.
                                    "spring.datasource.hikari.connection-timeout",
                                    "3000")));
        }
    }
}

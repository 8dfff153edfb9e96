package be.pilootloket.evidence;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.BeansException;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Verifies the chain from the command line. It opens the database to read and starts nothing else: no pages, no engine whose
 * jobs could run, no mail, no change of the schema. So it works beside a product that is running, where the database lets a
 * second one in.
 */
public final class VerifyCommand {

    /** What asks for it, among the arguments of the product. */
    private static final String OPTION = "pilootloket.verify";

    private static final int WHOLE = 0;
    private static final int BROKEN = 1;
    private static final int NOT_VERIFIED = 2;

    /** What H2 answers (DATABASE_ALREADY_OPEN_1): it lets in one program at a time. */
    private static final int H2_IN_USE = 90020;

    private VerifyCommand() {}

    /** Whether these arguments ask to verify instead of to start. */
    public static boolean asked(String... arguments) {
        return "true".equals(new SimpleCommandLinePropertySource(arguments).getProperty(OPTION));
    }

    /**
     * Verifies and says in one Dutch sentence what was found.
     *
     * @return what the process ends with: 0 for a whole chain, 1 for a broken one, 2 when the database could not be read
     */
    public static int run(String... arguments) {
        return run(new PrintStream(System.out, true, StandardCharsets.UTF_8), arguments);
    }

    /** The same, and says it there. */
    public static int run(PrintStream out, String... arguments) {
        SpringApplication readers = new SpringApplication(Readers.class);
        readers.setWebApplicationType(WebApplicationType.NONE);
        readers.setBannerMode(Banner.Mode.OFF);
        readers.setLogStartupInfo(false);
        readers.setRegisterShutdownHook(false);
        // What a start in production asks for, such as a mail server, is not needed here.
        readers.setInitializers(List.of());
        try (ConfigurableApplicationContext context = readers.run(quietly(arguments))) {
            Verification found = context.getBean(Verifier.class).verify();
            out.println(found.sentence());
            return found.whole() ? WHOLE : BROKEN;
        } catch (BeansException | DataAccessException unreadable) {
            out.println("De keten is niet nagekeken: " + why(unreadable));
            return NOT_VERIFIED;
        }
    }

    private static String[] quietly(String... arguments) {
        String[] quiet = Arrays.copyOf(arguments, arguments.length + 1);
        quiet[arguments.length] = "--logging.level.root=off";
        return quiet;
    }

    private static String why(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            if (cause instanceof SQLException refused && refused.getErrorCode() == H2_IN_USE) {
                return "een ander programma heeft de databank open, en H2 laat er maar één toe. Stop Pilootloket eerst,"
                        + " of kijk de keten na op de pagina Bewijs.";
            }
            cause = cause.getCause();
        }
        return "de databank kon niet gelezen worden. Ze zegt: "
                + String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

    /** Nothing but what reads the chain and what it attests; not a configuration of the product itself. */
    @EnableConfigurationProperties(DataSourceProperties.class)
    @ComponentScan(
            basePackages = "be.pilootloket",
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Witness.class))
    static class Readers {

        private static final String H2 = "jdbc:h2:";

        /** One connection, to read; a database that is not there is not made. */
        @Bean
        DataSource database(DataSourceProperties settings) throws SQLException {
            String url = settings.determineUrl();
            SingleConnectionDataSource one = new SingleConnectionDataSource(
                    url.startsWith(H2) ? url + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r" : url,
                    settings.determineUsername(),
                    settings.determinePassword(),
                    true);
            one.getConnection().setReadOnly(true);
            return one;
        }

        @Bean
        Verifier verifier(DataSource database, List<Witness> witnesses) {
            JdbcClient jdbc = JdbcClient.create(database);
            return new Verifier(new Entries(jdbc), new Witnesses(jdbc, witnesses), Clock.systemUTC());
        }
    }
}

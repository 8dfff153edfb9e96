package be.pilootloket;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** How many statements an act sends to the database, as Spring's JDBC and the engine's MyBatis say themselves. */
public final class StatementCount {

    private static final String OURS = "org.springframework.jdbc.core.JdbcTemplate";
    private static final String THE_ENGINES = "org.camunda.bpm.engine.impl.persistence.entity";

    private StatementCount() {}

    public static long of(Runnable act) {
        ListAppender<ILoggingEvent> said = new ListAppender<>();
        said.start();
        List<Logger> loggers = Stream.of(OURS, THE_ENGINES)
                .map(name -> (Logger) LoggerFactory.getLogger(name))
                .toList();
        loggers.forEach(logger -> {
            logger.setLevel(Level.DEBUG);
            logger.setAdditive(false);
            logger.addAppender(said);
        });
        try {
            act.run();
        } finally {
            loggers.forEach(logger -> {
                logger.setLevel(null);
                logger.setAdditive(true);
                logger.detachAppender(said);
            });
        }
        return said.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(line ->
                        line.startsWith("Executing prepared SQL statement") || line.startsWith("==>  Preparing"))
                .count();
    }
}

package be.pilootloket.process.engine;

import be.pilootloket.programme.Obstacle;
import be.pilootloket.programme.Sha256;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.ibatis.exceptions.PersistenceException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Says in the engine's own tables, and so in Cockpit, why a job failed: first what an administrator can do with, then
 * between brackets what the program said. {@link Incidents} groups by the first part.
 */
@Component
class Failures extends AbstractProcessEnginePlugin {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private static final String DATABASE =
            "De databank antwoordt niet of weigerde de opdracht. Kijk of de databank draait,"
                    + " of de schijf niet vol is en of er nog verbindingen vrij zijn.";

    private static final String UNMOVABLE =
            "Dit proces kan niet naar de andere versie van zijn model: het staat op een stap die daar niet past. Het loopt"
                    + " verder in zijn eigen versie. Hervat dit als het die stap voorbij is.";

    private static final int OPEN = '[';

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setFailedJobCommandFactory((job, thrown) -> new DefaultJobRetryCmd(job, told(job, thrown)));
    }

    /** The words that are the same for all that failed for this cause. */
    static String cause(String message) {
        int detail = message == null ? -1 : message.indexOf(OPEN);
        return detail < 0 ? message : message.substring(0, detail).strip();
    }

    /** What the program said itself; empty when it said nothing. */
    static String detail(String message) {
        int detail = message == null ? -1 : message.indexOf(OPEN);
        return detail < 0 ? "" : message.substring(detail + 1).replaceFirst("]$", "");
    }

    /** Two jobs that hindered each other are tried again at once, without anyone being told. */
    private static Throwable told(String job, Throwable thrown) {
        return thrown instanceof OptimisticLockingException ? thrown : new Told(sentence(job, thrown), thrown);
    }

    static String sentence(String job, Throwable thrown) {
        String cause = causes(thrown)
                .filter(Obstacle.class::isInstance)
                .map(known -> ((Obstacle) known).obstacle())
                .findFirst()
                .or(() -> causes(thrown)
                        .filter(Failures::ofTheDatabase)
                        .map(away -> DATABASE)
                        .findFirst())
                .or(() -> causes(thrown)
                        .filter(MigratingProcessInstanceValidationException.class::isInstance)
                        .map(unfit -> UNMOVABLE)
                        .findFirst())
                .orElseGet(() -> fault(job, thrown));
        return "%s [%s]".formatted(cause.replace('[', '('), detail(thrown));
    }

    private static String detail(Throwable thrown) {
        return thrown instanceof Obstacle
                ? thrown.getMessage()
                : thrown.getClass().getSimpleName() + ": " + thrown.getMessage();
    }

    /** The same fault has the same number, whichever job meets it; the log ties it to the job, of which the engine logs the rest. */
    private static String fault(String job, Throwable thrown) {
        String where = causes(thrown)
                .map(cause -> cause.getClass().getName() + place(cause))
                .reduce("", String::concat);
        String number = Sha256.of(where).substring(0, 8);
        LOG.error("Unforeseen in job {}, told as number {}", job, number);
        return ("Een fout in het programma houdt dit tegen. Geef nummer %s aan wie het programma onderhoudt: de log toont"
                        + " de oorzaak bij dat nummer. Hervatten helpt pas als die weg is.")
                .formatted(number);
    }

    private static String place(Throwable cause) {
        return Arrays.stream(cause.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("be.pilootloket"))
                .findFirst()
                .map(frame -> frame.getClassName() + frame.getMethodName() + frame.getLineNumber())
                .orElse("");
    }

    /** A connection that is not there, a deadlock, a full disk; a wrong or a refused statement is a fault of ours. */
    private static boolean ofTheDatabase(Throwable cause) {
        return cause instanceof CannotCreateTransactionException
                || cause instanceof SQLException said && !ours(said.getSQLState())
                || cause instanceof PersistenceException && cause.getCause() == null;
    }

    /** Classes of SQLSTATE: data, constraints, syntax. */
    private static boolean ours(String state) {
        return state == null || Stream.of("21", "22", "23", "42").anyMatch(state::startsWith);
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(30);
    }

    /** What the engine keeps instead of the bare exception, which stands behind it. */
    private static final class Told extends RuntimeException {

        private Told(String sentence, Throwable cause) {
            super(sentence, cause, false, false);
        }
    }
}

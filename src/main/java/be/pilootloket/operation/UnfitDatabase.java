package be.pilootloket.operation;

import java.net.ConnectException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says what to do, instead of a stack trace, when the product does not start because of its database. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnfitDatabase implements FailureAnalyzer {

    // As H2 numbers them; the driver is not there to compile against.
    private static final int DATABASE_ALREADY_OPEN = 90020;
    private static final int FILE_CORRUPTED = 90030;
    private static final int FILE_VERSION_ERROR = 90048;
    private static final int NO_DISK_SPACE_AVAILABLE = 90100;

    private static final String RESTORE = "Zet het bestand opzij en zet de laatste reservekopie terug met"
            + " --pilootloket.restore=BESTAND (docs/operations.md, \"Restore\").";

    private static final FailureText DAMAGED = new FailureText("Het bestand van de databank is beschadigd.", RESTORE);

    private static final Map<Integer, FailureText> OF_H2 = Map.of(
            FILE_CORRUPTED,
            DAMAGED,
            FILE_VERSION_ERROR,
            new FailureText("Het bestand van de databank is beschadigd of van een andere versie van H2.", RESTORE),
            DATABASE_ALREADY_OPEN,
            new FailureText(
                    "Een ander programma heeft deze databank open.",
                    "H2 laat één programma tegelijk toe. Stop het andere, of neem PostgreSQL (docs/nodes.md)."),
            NO_DISK_SPACE_AVAILABLE,
            new FailureText("De schijf van de databank is vol.", "Maak plaats vrij en start opnieuw."));

    private static final FailureText AWAY = new FailureText(
            "De databank antwoordt niet.",
            "Kijk of ze draait en of spring.datasource.url (PILOOTLOKET_DATABASE_URL) klopt. Start dan opnieuw.");

    private static final FailureText TABLES = new FailureText(
            "De tabellen konden niet naar deze versie worden gebracht.",
            "Start niet zomaar opnieuw. Op PostgreSQL is er niets gewijzigd: neem de oorzaak weg en start opnieuw. Op H2 kan"
                    + " de helft gewijzigd zijn: zet de reservekopie van vóór de upgrade terug (docs/operations.md,"
                    + " \"Upgrade\").");

    private static final int DEEPEST = 30;

    private record FailureText(String what, String remedy) {}

    @Override
    public FailureAnalysis analyze(Throwable failure) {
        Deque<Throwable> causes = causes(failure);
        return causes.stream()
                .flatMap(cause -> text(cause).stream())
                .findFirst()
                .map(text -> new FailureAnalysis(
                        "Pilootloket start niet. " + text.what() + System.lineSeparator() + "Oorzaak: "
                                + causes.peek().getMessage(),
                        text.remedy(),
                        failure))
                .orElse(null);
    }

    private static Optional<FailureText> text(Throwable cause) {
        if (cause instanceof SQLException sql && OF_H2.containsKey(sql.getErrorCode())) {
            return Optional.of(OF_H2.get(sql.getErrorCode()));
        }
        if (cause instanceof WholeDatabase.Damaged) {
            return Optional.of(DAMAGED);
        }
        if (cause instanceof ConnectException) {
            return Optional.of(AWAY);
        }
        return cause instanceof FlywayException ? Optional.of(TABLES) : Optional.empty();
    }

    /** The innermost first, which says most: a migration that broke off since the disk is full lacks room. */
    private static Deque<Throwable> causes(Throwable failure) {
        Deque<Throwable> causes = new ArrayDeque<>();
        for (Throwable cause = failure; cause != null && causes.size() < DEEPEST; cause = cause.getCause()) {
            causes.push(cause);
        }
        return causes;
    }
}

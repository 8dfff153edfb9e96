package be.pilootloket;

import be.pilootloket.evidence.VerifyCommand;
import be.pilootloket.operation.BackupCommand;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts the product; or with {@code --pilootloket.verify=true} only verifies its chain of deeds, with {@code
 * --pilootloket.backup=FILE} only backs up its database of H2, and with {@code --pilootloket.restore=FILE} only puts one back.
 */
@SpringBootApplication
public class Pilootloket {

    /**
     * Sets the JVM to UTC before anything else loads: the engine stores timestamps without a zone, so nodes in different
     * zones would shift each other's timers. People see Europe/Brussels, which every programme file names.
     */
    public static void main(String[] arguments) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        if (VerifyCommand.asked(arguments)) {
            System.exit(VerifyCommand.run(arguments));
        }
        if (BackupCommand.asked(arguments)) {
            System.exit(BackupCommand.run(arguments));
        }
        SpringApplication.run(Pilootloket.class, arguments);
    }
}

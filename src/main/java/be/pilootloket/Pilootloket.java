package be.pilootloket;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the product. */
@SpringBootApplication
public class Pilootloket {

    /**
     * Sets the JVM to UTC before anything else loads: the engine stores timestamps without a zone, so nodes in different
     * zones would shift each other's timers. People see Europe/Brussels, which every programme file names.
     */
    public static void main(String[] arguments) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication.run(Pilootloket.class, arguments);
    }
}

package be.pilootloket.rehearsal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A moment as people read it, such as {@code dinsdag 10 september 2019, 09:00:00}. */
final class DutchMoment {

    private static final DateTimeFormatter TEXT =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm:ss", Locale.forLanguageTag("nl-BE"));

    private DutchMoment() {}

    static String text(Instant instant, ZoneId zone) {
        return TEXT.format(instant.atZone(zone));
    }
}

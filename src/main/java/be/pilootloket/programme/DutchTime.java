package be.pilootloket.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Dates and times as people in Flanders read them.
 *
 * @param zone the zone in which instants are shown, never the JVM's
 */
public record DutchTime(ZoneId zone) {

    /** Where the agency works: for what belongs to no call, which has a zone of its own. */
    public static final DutchTime AGENCY = new DutchTime(ZoneId.of("Europe/Brussels"));

    private static final Locale DUTCH = Locale.forLanguageTag("nl-BE");
    private static final DateTimeFormatter DATE = formatter("d MMMM uuuu");
    private static final DateTimeFormatter WEEKDAY = formatter("EEEE");
    private static final DateTimeFormatter FULL = formatter("EEEE d MMMM uuuu");
    private static final DateTimeFormatter FULL_TO_THE_SECOND = formatter("EEEE d MMMM uuuu 'om' HH:mm:ss");
    private static final DateTimeFormatter NUMBERS = formatter("dd-MM-uuuu");
    private static final DateTimeFormatter STAMP = formatter("dd-MM-uuuu — HH:mm");
    private static final DateTimeFormatter TIME_TO_THE_SECOND = formatter("HH:mm:ss");
    private static final DateTimeFormatter STAMP_TO_THE_SECOND = formatter("dd-MM-uuuu — HH:mm:ss");
    private static final DateTimeFormatter HOUR = formatter("H'u'mm");

    /** "11 november 2019". */
    public String date(LocalDate date) {
        return DATE.format(date);
    }

    /** "11 november 2019", the day on which the instant falls in the zone. */
    public String date(Instant instant) {
        return DATE.format(instant.atZone(zone));
    }

    /** "maandag 11 november 2019". */
    public String fullDate(LocalDate date) {
        return FULL.format(date);
    }

    /** "maandag 11 november 2019", the day on which the instant falls in the zone. */
    public String fullDate(Instant instant) {
        return FULL.format(instant.atZone(zone));
    }

    /** "11 november 2019 om 23u59". */
    public String moment(Instant instant) {
        return date(instant) + " om " + HOUR.format(instant.atZone(zone));
    }

    /** "maandag 11 november 2019 om 23:59:59", where a second decides. */
    public String fullDateToTheSecond(Instant instant) {
        return FULL_TO_THE_SECOND.format(instant.atZone(zone));
    }

    /** "11-11-2019", for tables. */
    public String shortDate(LocalDate date) {
        return NUMBERS.format(date);
    }

    /** "11-11-2019 — 23:59", for tables. */
    public String stamp(Instant instant) {
        return STAMP.format(instant.atZone(zone));
    }

    /** "11-11-2019 — 23:59:59", where a second decides. */
    public String stampToTheSecond(Instant instant) {
        return STAMP_TO_THE_SECOND.format(instant.atZone(zone));
    }

    /** "23:59:59", below the day that it belongs to. */
    public String timeToTheSecond(Instant instant) {
        return TIME_TO_THE_SECOND.format(instant.atZone(zone));
    }

    /** "11 november 2019", for a date that no zone can change. */
    static String dateText(LocalDate date) {
        return DATE.format(date);
    }

    /** "maandag". */
    public static String weekday(LocalDate date) {
        return WEEKDAY.format(date);
    }

    /** "23u59". */
    public static String hour(LocalTime time) {
        return HOUR.format(time);
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, DUTCH);
    }
}

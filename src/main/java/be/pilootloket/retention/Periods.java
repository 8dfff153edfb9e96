package be.pilootloket.retention;

import java.time.Period;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A period as people read it. */
public final class Periods {

    private Periods() {}

    /** In Dutch, such as {@code 2 jaar} or {@code 1 jaar en 6 maanden}. */
    public static String inWords(Period period) {
        return Stream.of(
                        part(period.getYears(), "jaar", "jaar"),
                        part(period.getMonths(), "maand", "maanden"),
                        part(period.getDays(), "dag", "dagen"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" en "));
    }

    private static String part(int count, String one, String several) {
        return count == 0 ? "" : count + " " + (count == 1 ? one : several);
    }
}

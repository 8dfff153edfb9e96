package be.pilootloket.retention;

import be.pilootloket.storage.RetentionClass;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long each class is kept after its dossier was closed. Decisions have no period: they are kept.
 *
 * @param messages messages without legal effect: the law says two years at most
 * @param applications what candidates handed in
 * @param complaints appeals
 * @param accounting what justifies the money that pilots received
 * @param subscriptions the proof of a subscription, after it was ended
 * @throws IllegalArgumentException with a sentence in Dutch when a period cannot be
 */
@ConfigurationProperties("pilootloket.retention")
record RetentionSettings(
        @DefaultValue("P2Y") Period messages,
        @DefaultValue("P5Y") Period applications,
        @DefaultValue("P5Y") Period complaints,
        @DefaultValue("P10Y") Period accounting,
        @DefaultValue("P2Y") Period subscriptions) {

    private static final LocalDate ANY_DAY = LocalDate.of(2001, 1, 1);
    private static final Period AT_LEAST = Period.ofMonths(1);
    private static final Period AT_MOST = Period.ofYears(30);
    private static final Period LONGEST_FOR_MESSAGES = Period.ofYears(2);

    RetentionSettings {
        insist("messages", messages, LONGEST_FOR_MESSAGES);
        insist("applications", applications, AT_MOST);
        insist("complaints", complaints, AT_MOST);
        insist("accounting", accounting, AT_MOST);
        insist("subscriptions", subscriptions, AT_MOST);
        if (ANY_DAY.plus(applications).isBefore(ANY_DAY.plus(complaints))) {
            throw new IllegalArgumentException("pilootloket.retention.applications mag niet korter zijn dan"
                    + " pilootloket.retention.complaints: een bezwaar is niet te begrijpen zonder het dossier.");
        }
    }

    private static void insist(String name, Period period, Period most) {
        LocalDate until = ANY_DAY.plus(period);
        if (until.isBefore(ANY_DAY.plus(AT_LEAST)) || until.isAfter(ANY_DAY.plus(most))) {
            throw new IllegalArgumentException(
                    "pilootloket.retention.%s moet tussen één maand en %d jaar liggen, zoals P2Y. Er staat %s."
                            .formatted(name, most.getYears(), period));
        }
    }

    /** The classes that have a period, in the order of a list, each with its period. */
    Map<RetentionClass, Period> periods() {
        Map<RetentionClass, Period> periods = new EnumMap<>(RetentionClass.class);
        periods.put(RetentionClass.MESSAGES, messages);
        periods.put(RetentionClass.APPLICATIONS, applications);
        periods.put(RetentionClass.COMPLAINTS, complaints);
        periods.put(RetentionClass.ACCOUNTING, accounting);
        periods.put(RetentionClass.SUBSCRIPTIONS, subscriptions);
        return periods;
    }
}

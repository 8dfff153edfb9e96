package be.pilootloket.process.engine;

import java.lang.reflect.Method;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.joda.time.DateTime;
import org.joda.time.DateTimeZone;
import org.springframework.util.ReflectionUtils;

/**
 * {@code startOfWeek()} in the filters of Tasklist: Monday 00:00 where the office is. The engine's own {@code dateTime()}
 * counts in the zone of the machine, where Monday may begin one or two hours later.
 */
public final class OfficeWeek {

    static final String FUNCTION = "startOfWeek";
    static final Method START = ReflectionUtils.findMethod(OfficeWeek.class, FUNCTION);

    /** The filters are one set for all calls, so this is the agency's zone and not that of a call. */
    private static final DateTimeZone ZONE = DateTimeZone.forID("Europe/Brussels");

    private OfficeWeek() {}

    /** Monday 00:00 of this week, by the engine's clock. */
    public static DateTime startOfWeek() {
        return new DateTime(ClockUtil.getCurrentTime(), ZONE).withDayOfWeek(1).withTimeAtStartOfDay();
    }
}

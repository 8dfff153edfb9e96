package be.pilootloket.programme;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * On which days the agency works: not in the weekend, not on a Belgian public holiday, not on the days configured in
 * {@code pilootloket.extra-holidays}. Dates are calendar dates; a date is never moved here, only remarked upon.
 */
@Component
public class WorkingDays {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    /** How Flanders calls the days for which the library has another Dutch name. */
    private static final Map<String, String> FLEMISH = Map.of(
            "EASTER_MONDAY", "Paasmaandag",
            "LABOUR_DAY", "Dag van de Arbeid",
            "ASCENSION_DAY", "Onze-Lieve-Heer-Hemelvaart",
            "PENTECOST_MONDAY", "Pinkstermaandag",
            "NATIONAL_DAY", "Nationale feestdag",
            "ASSUMPTION_DAY", "Onze-Lieve-Vrouw-Hemelvaart",
            "ARMISTICE", "Wapenstilstand");

    private static final int YEARLY_LENGTH = "MM-dd".length();
    private static final DutchTime DUTCH_TIME = new DutchTime(ZoneOffset.UTC);

    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.BELGIUM));
    private final Map<MonthDay, String> everyYear = new LinkedHashMap<>();
    private final Map<LocalDate, String> once = new LinkedHashMap<>();

    @Autowired
    WorkingDays(Environment environment) {
        this(Binder.get(environment)
                .bind("pilootloket.extra-holidays", Bindable.mapOf(String.class, String.class))
                .orElse(Map.of()));
    }

    /**
     * A calendar with days of its own beside the public holidays.
     *
     * @param extraHolidays name in Dutch by day; a day is {@code MM-dd} for every year or {@code yyyy-MM-dd} for once
     */
    public WorkingDays(Map<String, String> extraHolidays) {
        extraHolidays.forEach(this::add);
    }

    /** Whether the agency works on this day. */
    public boolean isWorkingDay(LocalDate day) {
        return !isWeekend(day) && holiday(day).isEmpty();
    }

    /** The working day that lies so many working days before this day; the day itself when {@code days} is 0. */
    public LocalDate minus(LocalDate day, int days) {
        return walk(day, days, -1);
    }

    /** The working day that lies so many working days after this day; the day itself when {@code days} is 0. */
    public LocalDate plus(LocalDate day, int days) {
        return walk(day, days, 1);
    }

    /** The name of the holiday in Dutch, such as "Wapenstilstand"; empty on any other day. */
    public Optional<String> holiday(LocalDate day) {
        return publicHoliday(day)
                .or(() -> Optional.ofNullable(once.get(day)))
                .or(() -> Optional.ofNullable(everyYear.get(MonthDay.from(day))));
    }

    /**
     * What people should know before they set a date on this day, in Dutch, such as "maandag 11 november 2019 is een
     * feestdag (Wapenstilstand)"; empty for a working day.
     */
    public Optional<String> remark(LocalDate day) {
        Optional<String> holiday =
                holiday(day).map(name -> DUTCH_TIME.fullDate(day) + " is een feestdag (" + name + ")");
        return holiday.or(() ->
                isWeekend(day) ? Optional.of(DUTCH_TIME.fullDate(day) + " valt in het weekend") : Optional.empty());
    }

    private void add(String day, String name) {
        try {
            if (day.length() == YEARLY_LENGTH) {
                everyYear.put(MonthDay.parse("--" + day), name);
            } else {
                once.put(LocalDate.parse(day), name);
            }
        } catch (DateTimeException notADay) {
            throw new IllegalArgumentException(
                    "pilootloket.extra-holidays: \"" + day + "\" is no day; write MM-dd or yyyy-MM-dd", notADay);
        }
    }

    private Optional<String> publicHoliday(LocalDate day) {
        return holidays.getHolidays(Year.from(day), HolidayType.PUBLIC_HOLIDAY).stream()
                .filter(holiday -> holiday.getDate().equals(day))
                .map(WorkingDays::nameOf)
                .findFirst();
    }

    private static String nameOf(Holiday holiday) {
        String key = holiday.getPropertiesKey();
        return FLEMISH.getOrDefault(key.substring(key.lastIndexOf('.') + 1), holiday.getDescription(DUTCH));
    }

    private LocalDate walk(LocalDate from, int days, int step) {
        if (days < 0) {
            throw new IllegalArgumentException("A number of working days is 0 or more, not " + days);
        }
        LocalDate day = from;
        int left = days;
        while (left > 0) {
            day = day.plusDays(step);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}

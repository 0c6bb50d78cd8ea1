package clinic.meridian.booking.clinicfile;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;

import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Public holidays by Jollyday, on the day on which they are observed.
 *
 * <p>Worked out once for all years that a clinic of today can book in, so that the clinic itself
 * stays a plain value.
 */
final class Holidays {

    private static final Pattern NAME = Pattern.compile("([A-Za-z]{2})(?:-([A-Za-z0-9-]{1,10}))?");

    /** A choice. */
    private static final int FIRST = 2020;

    private static final int LAST = 2060;

    private static final Map<String, Map<LocalDate, String>> KNOWN = new ConcurrentHashMap<>();

    private Holidays() {}

    /**
     * @param name ISO 3166 country, with a region of it where that matters: {@code US}, {@code
     *     DE-by}
     */
    static Map<LocalDate, String> of(String name) {
        return KNOWN.computeIfAbsent(name, Holidays::compute);
    }

    private static Map<LocalDate, String> compute(String name) {
        var parts = NAME.matcher(name);
        if (!parts.matches()
                || !HolidayManager.getSupportedCalendarCodes()
                        .contains(parts.group(1).toUpperCase(Locale.ROOT))) {
            throw new IllegalArgumentException(
                    "hours: holidays: " + name + " (expected: a country such as US, or DE-by)");
        }
        var manager =
                HolidayManager.getInstance(
                        ManagerParameters.create(parts.group(1).toLowerCase(Locale.ROOT)));
        var region =
                parts.group(2) == null
                        ? new String[0]
                        : parts.group(2).toLowerCase(Locale.ROOT).split("-");
        var days = new HashMap<LocalDate, String>();
        for (int year = FIRST; year <= LAST; year++) {
            for (var holiday : manager.getHolidays(Year.of(year), region)) {
                if (holiday.getType() == HolidayType.PUBLIC_HOLIDAY) {
                    days.merge(holiday.getDate(), called(holiday), (a, b) -> a + ", " + b);
                }
            }
        }
        return Map.copyOf(days);
    }

    private static String called(Holiday holiday) {
        return holiday.getDescription(Locale.ENGLISH);
    }
}

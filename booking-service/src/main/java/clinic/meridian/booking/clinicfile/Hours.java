package clinic.meridian.booking.clinicfile;

import clinic.meridian.booking.practice.Stage;
import clinic.meridian.booking.practice.TimeSpan;
import clinic.meridian.booking.practice.WeekHours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads {@code monday: 08:00-12:00, 13:00-18:00}, {@code closed: [2026-12-25]} and {@code holidays:
 * US}.
 */
final class Hours {

    private static final String CLOSED = "closed";
    private static final String HOLIDAYS = "holidays";
    private static final String OPEN_ON = "open-on";
    private static final Set<String> EXCEPTIONS = Set.of(CLOSED, HOLIDAYS, OPEN_ON);

    private Hours() {}

    static WeekHours week(String path, Map<String, ?> days) {
        var week = new EnumMap<DayOfWeek, List<TimeSpan>>(DayOfWeek.class);
        days.forEach(
                (day, spans) -> {
                    if (!EXCEPTIONS.contains(day)) {
                        week.put(day(path, day), spans(path + ": " + day, String.valueOf(spans)));
                    }
                });
        return new WeekHours(week);
    }

    static Set<LocalDate> closed(Map<String, ?> days) {
        return dates(CLOSED, days);
    }

    /** {@code holidays: US} or {@code holidays: DE-by}, without the days of {@code open-on}. */
    static Map<LocalDate, String> holidays(Map<String, ?> days) {
        var openOn = dates(OPEN_ON, days);
        var named = days.get(HOLIDAYS);
        if (named == null) {
            return Map.of();
        }
        var holidays = new HashMap<>(Holidays.of(String.valueOf(named)));
        holidays.keySet().removeAll(openOn);
        return holidays;
    }

    private static Set<LocalDate> dates(String field, Map<String, ?> days) {
        var dates = new HashSet<LocalDate>();
        switch (days.get(field)) {
            case null -> {}
            case List<?> list ->
                    list.forEach(date -> dates.add(LocalDate.parse(String.valueOf(date))));
            default ->
                    throw new IllegalArgumentException(
                            "hours: " + field + " (expected: [2026-12-25, 2027-01-01])");
        }
        return dates;
    }

    static TimeSpan span(String path, String text) {
        var spans = spans(path, text);
        if (spans.size() != 1) {
            throw new IllegalArgumentException(path + ": " + text + " (expected: 08:00-12:00)");
        }
        return spans.getFirst();
    }

    private static DayOfWeek day(String path, String day) {
        try {
            return DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    path + ": " + day + " (expected: a day of the week)", e);
        }
    }

    private static List<TimeSpan> spans(String path, String text) {
        try {
            return Arrays.stream(text.split(","))
                    .map(span -> span.strip().split("-", 2))
                    .map(span -> new TimeSpan(time(path, span[0]), time(path, span[1])))
                    .toList();
        } catch (DateTimeParseException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException(
                    path + ": " + text + " (expected: 08:00-12:00, 13:00-18:00)", e);
        }
    }

    private static LocalTime time(String path, String text) {
        var time = LocalTime.parse(text);
        if (time.toSecondOfDay() % (Stage.GRID * 60) != 0) {
            throw new IllegalArgumentException(
                    path + ": " + text + " (expected: full five minutes)");
        }
        return time;
    }
}

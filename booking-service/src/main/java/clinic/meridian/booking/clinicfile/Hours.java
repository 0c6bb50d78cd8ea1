package clinic.meridian.booking.clinicfile;

import clinic.meridian.booking.practice.TimeSpan;
import clinic.meridian.booking.practice.WeekHours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads {@code monday: 08:00-12:00, 13:00-18:00} and {@code closed: [2026-12-25]}. */
final class Hours {

    private static final String CLOSED = "closed";

    private Hours() {}

    static WeekHours week(String path, Map<String, ?> days) {
        var week = new EnumMap<DayOfWeek, List<TimeSpan>>(DayOfWeek.class);
        days.forEach(
                (day, spans) -> {
                    if (!day.equals(CLOSED)) {
                        week.put(day(path, day), spans(path + ": " + day, String.valueOf(spans)));
                    }
                });
        return new WeekHours(week);
    }

    static Set<LocalDate> closed(Map<String, ?> days) {
        var closed = new HashSet<LocalDate>();
        if (days.get(CLOSED) instanceof List<?> dates) {
            dates.forEach(date -> closed.add(LocalDate.parse(String.valueOf(date))));
        }
        return closed;
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
                    .map(span -> new TimeSpan(LocalTime.parse(span[0]), LocalTime.parse(span[1])))
                    .toList();
        } catch (DateTimeParseException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException(
                    path + ": " + text + " (expected: 08:00-12:00, 13:00-18:00)", e);
        }
    }
}

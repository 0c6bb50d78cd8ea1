package clinic.meridian.booking.openings;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import clinic.meridian.booking.daysheet.DaySheet;
import clinic.meridian.booking.daysheet.Filling;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.events.ClinicId;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.TreeMap;

/**
 * What a clinic has booked and what it has room for, week by week of its own calendar.
 *
 * @param type of the visits for which room is counted, with nothing added to them
 * @param weeks by date
 */
public record Capacity(ClinicId clinic, String type, List<Week> weeks) {

    /**
     * @param week by ISO 8601, such as {@code 2026-W49}
     * @param from its Monday
     * @param booked visits of any type that take or took place, past days of the week included
     * @param free how many further visits of the type really fit, one beside the other, into what
     *     is left of the week; days on which the book is not open yet have no room
     */
    public record Week(String week, LocalDate from, int booked, int free) {}

    private static final DateTimeFormatter ISO_WEEK =
            new DateTimeFormatterBuilder()
                    .appendValue(IsoFields.WEEK_BASED_YEAR, 4)
                    .appendLiteral("-W")
                    .appendValue(IsoFields.WEEK_OF_WEEK_BASED_YEAR, 2)
                    .toFormatter();

    public Capacity {
        weeks = List.copyOf(weeks);
    }

    /**
     * @param pages one for each day of the weeks that are counted
     */
    public static Capacity of(Clinic house, String type, List<DaySheet> pages, Instant now) {
        var weeks =
                pages.stream()
                        .collect(groupingBy(page -> monday(page.date()), TreeMap::new, toList()));
        return new Capacity(
                house.id(),
                type,
                weeks.entrySet().stream()
                        .map(each -> week(each.getKey(), each.getValue(), house, type, now))
                        .toList());
    }

    /** On which the week of a day begins. */
    public static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static Week week(
            LocalDate from, List<DaySheet> pages, Clinic house, String type, Instant now) {
        long booked =
                pages.stream()
                        .flatMap(page -> page.appointments().stream())
                        .filter(visit -> visit.status().occupies())
                        .count();
        int free = pages.stream().mapToInt(page -> Filling.of(page, house, type, now).size()).sum();
        return new Week(ISO_WEEK.format(from), from, (int) booked, free);
    }
}

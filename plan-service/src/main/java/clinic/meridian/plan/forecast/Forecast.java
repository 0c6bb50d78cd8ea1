package clinic.meridian.plan.forecast;

import clinic.meridian.events.ClinicId;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The visits that a clinic's plans ask for, week by week of its own calendar. Patients without a
 * plan are not in it.
 *
 * @param plans that were counted
 * @param weeks by date, the present one first and from today on
 */
record Forecast(ClinicId clinic, int plans, List<Week> weeks) {

    /** Such as {@code 2026-W49}. */
    private static final DateTimeFormatter ISO_WEEK =
            new DateTimeFormatterBuilder()
                    .appendValue(IsoFields.WEEK_BASED_YEAR, 4)
                    .appendLiteral("-W")
                    .appendValue(IsoFields.WEEK_OF_WEEK_BASED_YEAR, 2)
                    .toFormatter();

    Forecast {
        weeks = List.copyOf(weeks);
    }

    /**
     * @param week by ISO 8601
     * @param from its Monday
     * @param expected visits in all
     * @param booked those of them that are booked already
     * @param byPhase all of them, by the phase that their plan is in now
     */
    record Week(
            String week,
            LocalDate from,
            int expected,
            int booked,
            SortedMap<String, Integer> byPhase) {}

    static Forecast of(ClinicId clinic, List<Cadence> cadences, LocalDate today, int weeks) {
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var all = new ArrayList<Week>(weeks);
        for (int n = 0; n < weeks; n++) {
            all.add(week(cadences, today, monday.plusWeeks(n)));
        }
        return new Forecast(clinic, cadences.size(), all);
    }

    private static Week week(List<Cadence> cadences, LocalDate today, LocalDate from) {
        var end = from.plusWeeks(1);
        var byPhase = new TreeMap<String, Integer>();
        int booked = 0;
        for (var cadence : cadences) {
            long visits = within(cadence.visits(today, end), from);
            if (visits > 0) {
                byPhase.merge(cadence.phase(), (int) visits, Integer::sum);
            }
            booked += (int) within(cadence.bookedBefore(end), from);
        }
        int expected = byPhase.values().stream().mapToInt(Integer::intValue).sum();
        return new Week(ISO_WEEK.format(from), from, expected, booked, byPhase);
    }

    private static long within(List<LocalDate> days, LocalDate from) {
        return days.stream().filter(day -> !day.isBefore(from)).count();
    }
}

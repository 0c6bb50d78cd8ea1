package clinic.meridian.plan.forecast;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * How often one plan asks its patient to come. Days are the clinic's.
 *
 * @param booked days of visits ahead, earliest first
 * @param next when the plan suggests the next visit; absent while it suggests none
 * @param days between visits, in the present phase
 */
record Cadence(String phase, List<LocalDate> booked, @Nullable LocalDate next, int days) {

    Cadence {
        booked = List.copyOf(booked);
    }

    /**
     * Visits that are booked stand; after the last of them, or from the suggested one on, one each
     * interval. An overdue visit is expected today. That the interval will change is not foreseen.
     *
     * @param end the day after the last one
     */
    List<LocalDate> visits(LocalDate today, LocalDate end) {
        var all = new ArrayList<>(bookedBefore(end));
        if (next == null) {
            return all;
        }
        var day = booked.isEmpty() ? next : booked.getLast().plusDays(days);
        for (day = day.isBefore(today) ? today : day; day.isBefore(end); day = day.plusDays(days)) {
            all.add(day);
        }
        return all;
    }

    List<LocalDate> bookedBefore(LocalDate end) {
        return booked.stream().filter(day -> day.isBefore(end)).toList();
    }
}

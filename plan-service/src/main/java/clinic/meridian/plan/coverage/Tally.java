package clinic.meridian.plan.coverage;

import clinic.meridian.plan.coverage.Window.AnniversaryMonthStart;
import clinic.meridian.plan.coverage.Window.Authorisations;
import clinic.meridian.plan.coverage.Window.Extension;
import clinic.meridian.plan.coverage.Window.OneCourse;
import clinic.meridian.plan.coverage.Window.ReviewFromFirst;
import clinic.meridian.plan.coverage.Window.RollingFromFirst;
import clinic.meridian.plan.sheet.Figure;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts the visits of one period into its windows.
 *
 * @param from the first counted day; absent while there is no visit
 */
record Tally(
        CoveragePolicy policy,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        List<UsedVisit> visits) {

    static Tally of(CoveragePolicy policy, Period period) {
        return new Tally(policy, period.from(), period.until(), period.visits());
    }

    /** Before the first visit. */
    static Tally empty(CoveragePolicy policy) {
        return new Tally(policy, null, null, List.of());
    }

    Tally with(List<UsedVisit> others) {
        return new Tally(policy, from, until, others);
    }

    /** In the order of the policy. Authorisations are counted elsewhere. */
    List<Room> rooms() {
        var rooms = new ArrayList<Room>();
        for (var window : policy.windows()) {
            switch (window) {
                case RollingFromFirst rolling -> rooms.add(rolling(rolling));
                case Extension extension -> rooms.add(extension(extension));
                case AnniversaryMonthStart year -> rooms.add(whole(year.name(), year.max()));
                case OneCourse course -> rooms.add(whole(course.name(), course.max()));
                case ReviewFromFirst _, Authorisations _ -> {
                    // hold no number of visits of their own
                }
            }
        }
        return rooms;
    }

    /** Completed visits fill it before booked ones do. */
    Room rolling(RollingFromFirst window) {
        int max = window.max().value();
        int counted = Math.min(max, units(inDays(window), true));
        int reserved = Math.min(max - counted, units(inDays(window), false));
        return new Room(
                window.name(),
                from,
                lastDay(window.days().value()),
                counted,
                reserved,
                window.max());
    }

    /** What the rolling window has no room or no day for. */
    Room extension(Extension window) {
        var rolling = policy.window(RollingFromFirst.class);
        var before = rolling == null ? null : rolling(rolling);
        int counted = units(visits, true) - (before == null ? 0 : before.counted());
        int reserved = units(visits, false) - (before == null ? 0 : before.reserved());
        var days = window.days();
        return new Room(
                window.name(),
                from,
                days == null ? end() : lastDay(days.value()),
                counted,
                reserved,
                window.addMax());
    }

    private Room whole(String name, Figure max) {
        return new Room(name, from, end(), units(visits, true), units(visits, false), max);
    }

    /** Whether the rolling window has that day. */
    boolean hasDay(RollingFromFirst window, LocalDate day) {
        return from == null || day.isBefore(from.plusDays(window.days().value()));
    }

    private List<UsedVisit> inDays(RollingFromFirst window) {
        return visits.stream().filter(visit -> hasDay(window, visit.day())).toList();
    }

    private int units(List<UsedVisit> among, boolean completed) {
        return among.stream()
                .filter(visit -> visit.completed() == completed)
                .mapToInt(policy::units)
                .sum();
    }

    private @Nullable LocalDate lastDay(int days) {
        return from == null ? null : from.plusDays(days - 1L);
    }

    private @Nullable LocalDate end() {
        return until == null ? null : until.minusDays(1);
    }
}

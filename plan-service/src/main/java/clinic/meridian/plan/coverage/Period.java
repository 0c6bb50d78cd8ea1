package clinic.meridian.plan.coverage;

import clinic.meridian.plan.coverage.Window.AnniversaryMonthStart;
import clinic.meridian.plan.coverage.Window.OneCourse;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of time within which a policy counts: its year or its course. The first visit begins
 * it.
 *
 * @param until first day of the next one; absent where time alone opens none
 */
record Period(LocalDate from, @Nullable LocalDate until, List<UsedVisit> visits) {

    /** The first day of the month of {@code first}, so many months later. */
    static LocalDate resets(LocalDate first, AnniversaryMonthStart year) {
        return first.withDayOfMonth(1).plusMonths(year.months().value());
    }

    /**
     * @param visits in order of day
     */
    static List<Period> of(CoveragePolicy policy, List<UsedVisit> visits) {
        var periods = new ArrayList<Period>();
        var within = new ArrayList<UsedVisit>();
        for (var visit : visits) {
            if (!within.isEmpty() && begins(policy, within, visit.day())) {
                periods.add(of(policy, within, List.copyOf(within)));
                within.clear();
            }
            within.add(visit);
        }
        if (!within.isEmpty()) {
            periods.add(of(policy, within, List.copyOf(within)));
        }
        return periods;
    }

    private static Period of(
            CoveragePolicy policy, List<UsedVisit> within, List<UsedVisit> visits) {
        return new Period(within.getFirst().day(), until(policy, within), visits);
    }

    private static boolean begins(CoveragePolicy policy, List<UsedVisit> within, LocalDate day) {
        var until = until(policy, within);
        return until != null && !day.isBefore(until);
    }

    private static @Nullable LocalDate until(CoveragePolicy policy, List<UsedVisit> within) {
        var year = policy.window(AnniversaryMonthStart.class);
        if (year != null) {
            return resets(within.getFirst().day(), year);
        }
        var course = policy.window(OneCourse.class);
        var pause = course == null ? null : course.pauseMonths();
        return pause == null ? null : within.getLast().day().plusMonths(pause.value());
    }

    boolean isOpenOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}

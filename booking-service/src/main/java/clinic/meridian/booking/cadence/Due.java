package clinic.meridian.booking.cadence;

import clinic.meridian.events.PlanEvent.NextVisitDue;

import java.time.LocalDate;

/**
 * The days in which a visit should fall, and how those of the visits after it follow.
 *
 * @param intervalDays days between visits
 */
record Due(LocalDate earliest, LocalDate target, LocalDate latest, int intervalDays) {

    static Due of(NextVisitDue wish, int intervalDays) {
        return new Due(wish.earliest(), wish.target(), wish.latest(), intervalDays);
    }

    /** Where the next one should fall when a visit is on that day, with the same slack. */
    Due after(LocalDate day) {
        var next = day.plusDays(intervalDays);
        return new Due(
                next.minusDays(target.toEpochDay() - earliest.toEpochDay()),
                next,
                next.plusDays(latest.toEpochDay() - target.toEpochDay()),
                intervalDays);
    }

    boolean tooEarly(LocalDate day) {
        return day.isBefore(earliest);
    }

    boolean tooLate(LocalDate day) {
        return day.isAfter(latest);
    }

    long distance(LocalDate day) {
        return Math.abs(day.toEpochDay() - target.toEpochDay());
    }
}

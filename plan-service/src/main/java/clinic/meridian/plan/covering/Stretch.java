package clinic.meridian.plan.covering;

import clinic.meridian.plan.course.VisitWindow;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days in a row. */
record Stretch(LocalDate first, LocalDate last) {

    long daysFrom(LocalDate day) {
        return Math.abs(ChronoUnit.DAYS.between(nearest(day), day));
    }

    /**
     * The window narrowed to these days.
     *
     * @param earliest the first day of the window that has not passed
     */
    VisitWindow within(VisitWindow window, LocalDate earliest) {
        var from = first.equals(earliest) ? window.earliest() : first;
        var target = new Stretch(from, last).nearest(window.target());
        return new VisitWindow(from, target, last, window.appointmentType());
    }

    private LocalDate nearest(LocalDate day) {
        if (day.isBefore(first)) {
            return first;
        }
        return day.isAfter(last) ? last : day;
    }
}

package clinic.meridian.plan.course;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** When the next visit should be, counted from the last completed session. */
final class Windows {

    private Windows() {}

    static int intervalDays(Progress at) {
        return bounded(at, at.every == null ? at.interval().days().value() : at.every.days());
    }

    static @Nullable VisitWindow next(Progress at) {
        var last = at.lastDay;
        if (last == null) {
            return null;
        }
        var flares = at.protocol.flares();
        var from = at.urgentFrom;
        if (from != null) {
            return window(
                    at,
                    last,
                    from.plusDays(flares.visitFrom().value()),
                    from.plusDays(flares.visitTarget().value()),
                    from.plusDays(flares.visitTo().value()));
        }
        var interval = at.interval();
        var target = last.plusDays(intervalDays(at));
        return window(
                at,
                last,
                target.minusDays(interval.early().value()),
                target,
                target.plusDays(interval.late().value()));
    }

    /** From the middle of the day for a day: nobody is asked at night. */
    static CheckIn checkIn(Progress at, LocalDate last, int afterDays, String reason) {
        var from = last.plusDays(afterDays).atTime(10, 0);
        return new CheckIn(
                from.atZone(at.zone).toInstant(),
                from.plusDays(1).atZone(at.zone).toInstant(),
                reason);
    }

    /** Never closer than the least gap, never further than the longest interval. */
    private static VisitWindow window(
            Progress at, LocalDate last, LocalDate earliest, LocalDate target, LocalDate latest) {
        var limits = at.protocol.limits();
        var first = last.plusDays(limits.minGap().value());
        var end = last.plusDays(limits.maxInterval().value());
        return new VisitWindow(
                clamp(earliest, first, end),
                clamp(target, first, end),
                clamp(latest, first, end),
                appointmentType(at));
    }

    private static String appointmentType(Progress at) {
        var formal = at.protocol.reviews().formal();
        return formal != null && !at.everSteppedDown && at.sessions + 1 == formal.value()
                ? "review"
                : "follow-up";
    }

    private static int bounded(Progress at, int days) {
        var limits = at.protocol.limits();
        return Math.clamp(days, limits.minGap().value(), limits.maxInterval().value());
    }

    private static LocalDate clamp(LocalDate day, LocalDate first, LocalDate end) {
        if (day.isBefore(first)) {
            return first;
        }
        return day.isAfter(end) ? end : day;
    }
}

package clinic.meridian.reminder.policy;

import java.time.LocalTime;
import java.time.ZonedDateTime;

/**
 * The hours in which patients are written to, on the recipient's wall clock.
 *
 * <p>The inner window is when messages are planned. The outer bound is never crossed by a text; it
 * serves what the patient has just caused, and a message that was planned inside and leaves a
 * moment late.
 *
 * @param opens first open moment
 * @param closes last open moment
 * @param earliest start of the outer bound
 * @param latest its end
 */
public record SendWindow(LocalTime opens, LocalTime closes, LocalTime earliest, LocalTime latest) {

    public SendWindow {
        Policies.require(
                opens != null && closes != null && earliest != null && latest != null,
                "window: opens, closes, earliest and latest are required");
        Policies.require(
                !earliest.isAfter(opens) && opens.isBefore(closes) && !closes.isAfter(latest),
                "window: %s %s %s %s (expected: earliest, opens, closes, latest in order)"
                        .formatted(earliest, opens, closes, latest));
    }

    public boolean isOpen(ZonedDateTime at) {
        var time = at.toLocalTime();
        return !time.isBefore(opens) && !time.isAfter(closes);
    }

    public boolean isWithinOuterBound(ZonedDateTime at) {
        var time = at.toLocalTime();
        return !time.isBefore(earliest) && !time.isAfter(latest);
    }

    /** The moment itself when open, else the last open one before it. */
    public ZonedDateTime atOrBefore(ZonedDateTime at) {
        if (isOpen(at)) {
            return at;
        }
        var day =
                at.toLocalTime().isBefore(opens) ? at.toLocalDate().minusDays(1) : at.toLocalDate();
        return day.atTime(closes).atZone(at.getZone());
    }

    /** The moment itself when open, else the next open one. */
    public ZonedDateTime atOrAfter(ZonedDateTime at) {
        if (isOpen(at)) {
            return at;
        }
        var day =
                at.toLocalTime().isBefore(opens) ? at.toLocalDate() : at.toLocalDate().plusDays(1);
        return day.atTime(opens).atZone(at.getZone());
    }
}

package clinic.meridian.booking.daysheet;

import clinic.meridian.events.BookingEvent;

import java.util.List;

/**
 * What was decided on a page.
 *
 * @param <T> what it is about: an appointment or a hold
 */
public sealed interface Decision<T> {

    /**
     * Write the page and the events together. Without events the page is as it should be already
     * and nothing needs to be written, unless {@code page} differs.
     */
    record Made<T>(DaySheet page, List<BookingEvent> events, T outcome) implements Decision<T> {
        public Made {
            events = List.copyOf(events);
        }
    }

    /** Write nothing. */
    record Refused<T>(Refusal refusal) implements Decision<T> {}

    static <T> Decision<T> refused(Refusal.Reason reason, String sentence) {
        return new Refused<>(Refusal.because(reason, sentence));
    }
}

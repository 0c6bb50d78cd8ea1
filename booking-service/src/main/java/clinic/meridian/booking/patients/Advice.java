package clinic.meridian.booking.patients;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What a health-care provider said, as staff wrote it down. Only ever stored encrypted.
 *
 * @param text absent when staff wrote nothing down
 * @param by the subject of the staff member
 */
record Advice(@Nullable String text, boolean cleared, String by, Instant at) {

    /** Says nothing, so that a log line cannot. */
    @Override
    public String toString() {
        return "Advice[…]";
    }
}

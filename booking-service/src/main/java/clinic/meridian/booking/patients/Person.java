package clinic.meridian.booking.patients;

import clinic.meridian.events.ContactEvent.Consents;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.Locale;

/**
 * The person behind a patient id. Only ever stored encrypted.
 *
 * @param phone E.164
 * @param zone the clinic's where absent
 */
public record Person(
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable ZoneId zone,
        @Nullable Locale locale,
        Consents consents,
        Screening screening) {

    /** Names nobody, so that a log line cannot. */
    @Override
    public String toString() {
        return "Person[…]";
    }
}

package clinic.meridian.booking.patients;

import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.events.ContactEvent.Consents;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;

/**
 * A patient who registers, as told.
 *
 * @param zone IANA name; the clinic's when absent
 * @param locale BCP 47; the clinic's language when absent
 * @param consents each its own opt-in; none when absent
 */
public record Registration(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String zone,
        @Nullable String locale,
        @Nullable Given consents,
        @Nullable Screening screening) {

    /** What the patient agreed to; anything not said is a no. */
    public record Given(@Nullable Boolean sms, @Nullable Boolean email, @Nullable Boolean checkIn) {

        private static final Given NOTHING = new Given(null, null, null);

        Consents consents() {
            return new Consents(
                    Boolean.TRUE.equals(sms),
                    Boolean.TRUE.equals(email),
                    Boolean.TRUE.equals(checkIn));
        }
    }

    /**
     * The checked person.
     *
     * @throws IllegalArgumentException with the field and what was expected, never the value
     */
    public Person person(Clinic house) {
        var told = present("name", name);
        var called = told.strip();
        that(!called.isEmpty() && called.length() <= 200, "name", "1 to 200 characters");
        var address = email == null ? null : EmailAddresses.checked(email);
        var number = phone == null ? null : PhoneNumbers.e164(phone, house.region());
        that(
                address != null || number != null,
                "email",
                "an e-mail address or a phone number, so that we can reach you");
        return new Person(
                called,
                address,
                number,
                zone == null ? null : zone(zone),
                locale == null ? null : locale(locale),
                (consents == null ? Given.NOTHING : consents).consents(),
                screening == null ? Screening.NOTHING_TOLD : screening);
    }

    private static <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(field + ": missing");
        }
        return value;
    }

    private static void that(boolean holds, String field, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(field + ": expected " + expected);
        }
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "zone: expected a time zone such as America/New_York", e);
        }
    }

    private static Locale locale(String text) {
        try {
            return new Locale.Builder().setLanguageTag(text).build();
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException("locale: expected a language such as en-US", e);
        }
    }
}

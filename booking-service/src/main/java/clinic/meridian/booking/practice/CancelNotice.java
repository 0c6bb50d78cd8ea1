package clinic.meridian.booking.practice;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * How long before its start a visit can still be cancelled or moved in good time.
 *
 * @param unit hours by the clock, or days on which the clinic is open
 */
public record CancelNotice(int amount, Unit unit) {

    /** A visit after a long closure: no farther back than this. A choice. */
    private static final int MOST_DAYS_BACK = 60;

    public CancelNotice {
        Check.that(
                amount >= 0 && amount <= 30 * 24,
                "cancel-notice: " + amount + " (expected: 0 to 720)");
    }

    public enum Unit {
        HOURS("hours"),
        BUSINESS_DAYS("business days");

        private final String words;

        Unit(String words) {
            this.words = words;
        }
    }

    /** The last moment that is in good time. Business days keep the hour of the visit. */
    public Instant latest(Clinic clinic, OffsetDateTime start) {
        return switch (unit) {
            case HOURS -> start.toInstant().minus(Duration.ofHours(amount));
            case BUSINESS_DAYS -> {
                var day = start.atZoneSameInstant(clinic.zone());
                int left = amount;
                for (int back = 0; left > 0 && back < MOST_DAYS_BACK; back++) {
                    day = day.minusDays(1);
                    left -= clinic.hoursOn(day.toLocalDate()).isEmpty() ? 0 : 1;
                }
                yield day.toInstant();
            }
        };
    }

    /** Such as {@code 24 hours}. */
    public String words() {
        return amount + " " + (amount == 1 ? unit.words.replaceFirst("s$", "") : unit.words);
    }
}

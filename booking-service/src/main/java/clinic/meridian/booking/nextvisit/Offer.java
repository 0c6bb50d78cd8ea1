package clinic.meridian.booking.nextvisit;

import clinic.meridian.events.ClinicId;
import clinic.meridian.events.HoldId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * What a patient's plan asked for last, and the opening that answers it. Written before the opening
 * is kept, so that a repeated event finds the same hold.
 *
 * @param revision of the plan; an older one is passed over
 * @param hold the opening's; absent while the plan rests or after it ended
 * @param latest last day of the window
 * @param before the hold that this one replaces, until it is withdrawn
 */
public record Offer(
        String plan,
        long revision,
        @Nullable ClinicId clinic,
        @Nullable HoldId hold,
        @Nullable LocalDate latest,
        @Nullable HoldId before) {}

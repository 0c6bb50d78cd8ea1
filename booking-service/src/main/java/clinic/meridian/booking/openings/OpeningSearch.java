package clinic.meridian.booking.openings;

import clinic.meridian.booking.daysheet.PatientCard;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.PractitionerId;

import org.jspecify.annotations.Nullable;

/**
 * What is looked for.
 *
 * @param practitioner anybody when absent
 * @param patient for whom, so that their other visits count; absent for a visitor
 */
public record OpeningSearch(
        String type,
        @Nullable PractitionerId practitioner,
        @Nullable PatientCard patient,
        Actor by) {}

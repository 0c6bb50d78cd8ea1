package clinic.meridian.booking.openings;

import clinic.meridian.booking.daysheet.PatientCard;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.PractitionerId;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What is looked for.
 *
 * @param practitioner anybody when absent
 * @param patient for whom, so that their other visits count; absent for a visitor
 */
public record OpeningSearch(
        String type,
        List<String> adjuncts,
        @Nullable PractitionerId practitioner,
        @Nullable PatientCard patient,
        Actor by) {

    /** With nothing added. */
    public OpeningSearch(
            String type,
            @Nullable PractitionerId practitioner,
            @Nullable PatientCard patient,
            Actor by) {
        this(type, List.of(), practitioner, patient, by);
    }
}

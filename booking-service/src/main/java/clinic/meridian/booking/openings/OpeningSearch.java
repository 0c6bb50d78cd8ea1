package clinic.meridian.booking.openings;

import clinic.meridian.booking.daysheet.PatientCard;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.PractitionerId;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What is looked for.
 *
 * @param adjuncts names of what is to be added
 * @param practitioner anybody when absent
 * @param patient for whom, so that their other visits count; absent for a visitor
 * @param usual whom the patient knows; at each start they come first
 * @param order how the openings of a search are put
 */
public record OpeningSearch(
        String type,
        List<String> adjuncts,
        @Nullable PractitionerId practitioner,
        @Nullable PatientCard patient,
        @Nullable Usual usual,
        Order order,
        Actor by) {

    public enum Order {
        /** By the clock. */
        TIME,
        /** The usual practitioner and hour first, then those that leave no useless gap. */
        BEST
    }

    public OpeningSearch {
        adjuncts = List.copyOf(adjuncts);
    }

    /** With nothing added, for somebody whose habits nobody knows, by the clock. */
    public OpeningSearch(
            String type,
            @Nullable PractitionerId practitioner,
            @Nullable PatientCard patient,
            Actor by) {
        this(type, List.of(), practitioner, patient, null, Order.TIME, by);
    }
}

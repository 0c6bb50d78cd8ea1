package clinic.meridian.booking.cadence;

import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.PractitionerId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * A visit booked ahead, and what is proposed for it; public for the codec.
 *
 * @param version that was looked at; it is given back only as this version
 * @param until the last moment in which it can be given back in good time
 * @param fate what became of it, once the proposal was accepted; absent for visits that stay
 */
public record ProposedVisit(
        AppointmentId appointment,
        long version,
        String type,
        OffsetDateTime start,
        PractitionerId practitioner,
        Instant until,
        Because because,
        @Nullable Fate fate) {

    boolean freed() {
        return because.frees();
    }

    /** Decided on, but nobody has looked yet whether it can be given back. */
    boolean pending() {
        return freed() && fate == null;
    }

    ProposedVisit with(Fate what) {
        return new ProposedVisit(
                appointment, version, type, start, practitioner, until, because, what);
    }
}

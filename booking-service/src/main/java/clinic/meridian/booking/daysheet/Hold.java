package clinic.meridian.booking.daysheet;

import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.events.BookingEvent.HoldKind;
import clinic.meridian.events.BookingEvent.HoldPlaced;
import clinic.meridian.events.BookingEvent.HoldReleased;
import clinic.meridian.events.BookingEvent.ReleaseReason;
import clinic.meridian.events.HoldId;
import clinic.meridian.events.PatientId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * An opening kept for somebody until {@code expiresAt}, and not a moment longer.
 *
 * @param patient absent while a visitor fills the booking form
 */
public record Hold(
        HoldId id,
        @Nullable PatientId patient,
        HoldKind kind,
        String type,
        Placement placement,
        Instant expiresAt) {

    public boolean keeps(Instant now) {
        return now.isBefore(expiresAt);
    }

    HoldPlaced placed(Clinic clinic) {
        return new HoldPlaced(
                id,
                clinic.id(),
                patient,
                kind,
                type,
                placement.start(),
                placement.end(),
                clinic.zone(),
                placement.practitioner(),
                placement.room(),
                expiresAt);
    }

    HoldReleased released(Clinic clinic, ReleaseReason why) {
        return new HoldReleased(id, clinic.id(), patient, kind, why);
    }
}

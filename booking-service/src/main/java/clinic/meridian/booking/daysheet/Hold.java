package clinic.meridian.booking.daysheet;

import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.BookingEvent;
import clinic.meridian.events.BookingEvent.HoldKind;
import clinic.meridian.events.BookingEvent.HoldPlaced;
import clinic.meridian.events.BookingEvent.HoldReleased;
import clinic.meridian.events.BookingEvent.ReleaseReason;
import clinic.meridian.events.BookingEvent.WaitlistOffered;
import clinic.meridian.events.HoldId;
import clinic.meridian.events.PatientId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * An opening kept for somebody until {@code expiresAt}, and not a moment longer.
 *
 * @param patient absent while a visitor fills the booking form
 * @param instead the visit that is moved here when the hold is accepted; it stands until then
 */
public record Hold(
        HoldId id,
        @Nullable PatientId patient,
        HoldKind kind,
        String type,
        List<String> adjuncts,
        Placement placement,
        @Nullable AppointmentId instead,
        Instant expiresAt) {

    public Hold {
        adjuncts = adjuncts == null ? List.of() : List.copyOf(adjuncts);
    }

    /** Whether the patient may take it with one click. */
    public boolean offered() {
        return switch (kind) {
            case PLAN_OFFER, WAITLIST_OFFER, NEW_TIME -> true;
            case FORM, CLEARANCE, SERIES -> false;
        };
    }

    public boolean keeps(Instant now) {
        return now.isBefore(expiresAt);
    }

    /** What was asked for when it was kept. */
    public Wanted wanted() {
        return new Wanted(
                type, adjuncts, placement.start(), placement.practitioner(), placement.room());
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
                instead,
                expiresAt);
    }

    /** All that is told when it is placed. */
    List<BookingEvent> announced(Clinic clinic) {
        return kind == HoldKind.WAITLIST_OFFER && patient != null
                ? List.of(placed(clinic), offered(clinic, patient))
                : List.of(placed(clinic));
    }

    private WaitlistOffered offered(Clinic clinic, PatientId waiting) {
        return new WaitlistOffered(
                id, clinic.id(), waiting, instead, placement.start(), clinic.zone(), expiresAt);
    }

    HoldReleased released(Clinic clinic, ReleaseReason why) {
        return new HoldReleased(
                id, clinic.id(), patient, kind, why, placement.start(), placement.end());
    }
}

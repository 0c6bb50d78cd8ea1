package clinic.meridian.booking.frontdesk;

import clinic.meridian.booking.daysheet.Hold;
import clinic.meridian.events.BookingEvent.HoldKind;
import clinic.meridian.events.ClinicId;
import clinic.meridian.events.HoldId;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.PractitionerId;
import clinic.meridian.events.RoomId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** A kept opening as the API shows it. Times carry the clinic's offset. */
record HoldView(
        HoldId id,
        ClinicId clinic,
        HoldKind kind,
        @Nullable PatientId patient,
        String type,
        OffsetDateTime start,
        OffsetDateTime end,
        PractitionerId practitioner,
        RoomId room,
        Instant expiresAt,
        List<StageView> stages) {

    static HoldView of(ClinicId clinic, Hold hold) {
        var placement = hold.placement();
        return new HoldView(
                hold.id(),
                clinic,
                hold.kind(),
                hold.patient(),
                hold.type(),
                placement.start(),
                placement.end(),
                placement.practitioner(),
                placement.room(),
                hold.expiresAt(),
                StageView.of(placement));
    }
}

package clinic.meridian.booking.daysheet;

import clinic.meridian.booking.practice.AppointmentType;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.booking.practice.Practitioner;
import clinic.meridian.booking.practice.TreatmentRoom;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.PractitionerId;
import clinic.meridian.events.RoomId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A visit that somebody would like, with what the rules look at.
 *
 * @param wanted on the page's day
 * @param patient absent while a visitor fills the form
 * @param held whether an opening was kept for it in time
 */
public record Proposal(
        Clinic clinic,
        WorkingDay day,
        Wanted wanted,
        @Nullable PatientCard patient,
        Actor by,
        boolean held,
        Instant now) {

    private static final Refusal TAKEN =
            Refusal.because(Refusal.Reason.SLOT_TAKEN, "That time has just been taken.");

    /** Looks at the rules of the house, then for a free place. */
    public Placing place() {
        var broken = BookingRules.broken(this);
        if (broken.isPresent()) {
            return new Placing.NoPlace(broken.get());
        }
        return day.place(
                        kind(),
                        cell(),
                        practitioners(),
                        rooms(),
                        patient == null ? null : patient.id())
                .<Placing>map(Placing.Placed::new)
                .orElseGet(() -> new Placing.NoPlace(TAKEN));
    }

    AppointmentType kind() {
        return clinic.type(type()).orElseThrow();
    }

    String type() {
        return wanted.type();
    }

    OffsetDateTime start() {
        return wanted.start();
    }

    @Nullable PractitionerId practitioner() {
        return wanted.practitioner();
    }

    @Nullable RoomId room() {
        return wanted.room();
    }

    LocalDate date() {
        return start().toLocalDate();
    }

    int cell() {
        return day.grid().cell(start().toInstant());
    }

    /** Whoever is wanted and may treat on that day. */
    List<Practitioner> practitioners() {
        return clinic.practitioners().stream()
                .filter(who -> practitioner() == null || who.id().equals(practitioner()))
                .filter(who -> who.licensedOn(date()))
                .toList();
    }

    List<TreatmentRoom> rooms() {
        return clinic.rooms().stream()
                .filter(each -> room() == null || each.id().equals(room()))
                .toList();
    }
}

package clinic.meridian.booking.daysheet;

import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.HoldId;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.RoomId;
import clinic.meridian.events.Visit;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A booked visit as it stands on its page.
 *
 * @param adjuncts names of what is added, for example {@code cupping}
 * @param version rises with every change
 * @param sequence iCalendar SEQUENCE: rises when time or place change, and on cancelling
 * @param through the kept opening that it was last moved into, so that a second click finds it
 * @param reason why it was cancelled; stays in this service
 * @param lateAt when the patient cancelled or moved it with less notice than the house asks for
 * @param arrival how far the patient has got since they came
 */
public record Appointment(
        AppointmentId id,
        PatientId patient,
        String type,
        List<String> adjuncts,
        Status status,
        Placement placement,
        long version,
        int sequence,
        Instant bookedAt,
        @Nullable HoldId through,
        @Nullable String reason,
        @Nullable SessionReport session,
        @Nullable Instant lateAt,
        @Nullable Arrival arrival) {

    public Appointment {
        adjuncts = adjuncts == null ? List.of() : List.copyOf(adjuncts);
    }

    static Appointment booked(
            AppointmentId id,
            PatientId patient,
            String type,
            List<String> adjuncts,
            Placement placement,
            Instant now) {
        return new Appointment(
                id,
                patient,
                type,
                adjuncts,
                Status.BOOKED,
                placement,
                1,
                0,
                now,
                null,
                null,
                null,
                null,
                null);
    }

    public LocalDate day() {
        return placement.start().toLocalDate();
    }

    Appointment as(Status next) {
        return next(next, placement, sequence, through, reason, session, lateAt, arrival);
    }

    /** A visit that is moved has to be confirmed anew. */
    Appointment movedTo(Placement to, @Nullable HoldId into, @Nullable Instant late) {
        return next(
                Status.BOOKED, to, sequence + 1, into, reason, session, everLate(late), arrival);
    }

    Appointment cancelled(String why, @Nullable Instant late) {
        return next(
                Status.CANCELLED,
                placement,
                sequence + 1,
                through,
                why,
                session,
                everLate(late),
                arrival);
    }

    Appointment completed(SessionReport report) {
        return next(
                Status.COMPLETED, placement, sequence, through, reason, report, lateAt, arrival);
    }

    Appointment arrived(Arrival at) {
        return treatedIn(placement.room(), at);
    }

    Appointment treatedIn(RoomId room, Arrival at) {
        return next(
                Status.ARRIVED, placement.in(room), sequence, through, reason, session, lateAt, at);
    }

    private @Nullable Instant everLate(@Nullable Instant late) {
        return late == null ? lateAt : late;
    }

    /** The same visit, one change on. */
    private Appointment next(
            Status now,
            Placement where,
            int revision,
            @Nullable HoldId into,
            @Nullable String why,
            @Nullable SessionReport report,
            @Nullable Instant late,
            @Nullable Arrival here) {
        return new Appointment(
                id,
                patient,
                type,
                adjuncts,
                now,
                where,
                version + 1,
                revision,
                bookedAt,
                into,
                why,
                report,
                late,
                here);
    }

    /** For the other services. */
    Visit visit(Clinic clinic) {
        return new Visit(
                id,
                clinic.id(),
                patient,
                version,
                sequence,
                type,
                placement.start(),
                placement.end(),
                clinic.zone(),
                placement.practitioner(),
                placement.room(),
                bookedAt);
    }
}

package clinic.meridian.booking.daysheet;

import static clinic.meridian.booking.ElmStreet.CLINIC;
import static clinic.meridian.booking.ElmStreet.DAY;
import static clinic.meridian.booking.ElmStreet.NOW;

import clinic.meridian.booking.daysheet.Decision.Made;
import clinic.meridian.booking.daysheet.Decision.Refused;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.BookingEvent;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.BookingEvent.HoldKind;
import clinic.meridian.events.HoldId;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.PractitionerId;
import clinic.meridian.events.RoomId;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/** A page that is written on, decision by decision, as the store would keep it. */
final class Page {

    final Clinic house;
    Instant now = NOW;
    Actor by = Actor.STAFF;
    DaySheet sheet;
    List<BookingEvent> events = List.of();

    Page(Clinic house, LocalDate date) {
        this.house = house;
        this.sheet = DaySheet.blank(house.id(), date);
    }

    /** Elm Street on the Tuesday. */
    static Page blank() {
        return new Page(CLINIC, DAY);
    }

    @CanIgnoreReturnValue
    <T> T made(Decision<T> decision) {
        return switch (decision) {
            case Made<T>(var next, var told, var outcome) -> {
                sheet = next;
                events = told;
                yield outcome;
            }
            case Refused<T>(var refusal) ->
                    throw new AssertionError(refusal.reason() + ": " + refusal.sentence());
        };
    }

    static Refusal refusal(Decision<?> decision) {
        return switch (decision) {
            case Refused<?>(var refusal) -> refusal;
            case Made<?>(_, _, var outcome) -> throw new AssertionError("made: " + outcome);
        };
    }

    static PatientCard card(PatientId patient) {
        return new PatientCard(patient, Set.of(), true, false);
    }

    Decision<Appointment> book(
            PatientId patient,
            String type,
            OffsetDateTime start,
            @Nullable PractitionerId practitioner,
            @Nullable RoomId room) {
        return sheet.book(
                house,
                new VisitRequest(
                        AppointmentId.next(),
                        card(patient),
                        new Wanted(type, List.of(), start, practitioner, room),
                        null,
                        by),
                now);
    }

    Decision<Appointment> book(PatientId patient, String type, OffsetDateTime start) {
        return book(patient, type, start, null, null);
    }

    Decision<Appointment> redeem(Hold hold, PatientId patient) {
        return sheet.book(
                house,
                new VisitRequest(
                        AppointmentId.next(),
                        card(patient),
                        Wanted.of(hold.type(), hold.placement().start()),
                        hold.id(),
                        by),
                now);
    }

    Decision<Hold> hold(String type, OffsetDateTime start, HoldKind kind) {
        return sheet.hold(
                house,
                new HoldRequest(HoldId.next(), null, kind, Wanted.of(type, start), null, by),
                now);
    }

    MoveRequest moving(Appointment visit, OffsetDateTime start) {
        return new MoveRequest(
                visit.id(), card(visit.patient()), start, null, null, "ticket-1", null, by);
    }
}

package clinic.meridian.booking.frontdesk;

import clinic.meridian.booking.daysheet.Appointment;
import clinic.meridian.booking.daysheet.Decision;
import clinic.meridian.booking.daysheet.Hold;
import clinic.meridian.booking.daysheet.Incoming;
import clinic.meridian.booking.daysheet.MoveRequest;
import clinic.meridian.booking.daysheet.Refusal;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.booking.practice.Clinics;
import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.HoldId;
import clinic.meridian.events.OpaqueId;
import clinic.meridian.events.PractitionerId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.OffsetDateTime;

/**
 * Moves visits. To another day in three writes: secure the new place, let the visit go from the old
 * page (the moment of the move), settle it on the new one. Until the second the visit stands where
 * it was, from then on where it goes; never on both, never on none.
 */
@Component
public class Moves {

    private final DaySheets sheets;
    private final FrontDesk desk;
    private final Clinics clinics;
    private final BookingMetrics metrics;
    private final Clock clock;

    Moves(DaySheets sheets, FrontDesk desk, Clinics clinics, BookingMetrics metrics, Clock clock) {
        this.sheets = sheets;
        this.desk = desk;
        this.clinics = clinics;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** To another time, with the same practitioner where possible. */
    Decision<Appointment> move(
            AppointmentId id,
            OffsetDateTime start,
            @Nullable PractitionerId practitioner,
            @Nullable Long version,
            Actor by) {
        return twice(id, new Destination(start, practitioner, null), version, by);
    }

    /** Into an opening that was kept for it. */
    Decision<Appointment> into(AppointmentId id, Hold hold, Actor by) {
        var place = hold.placement();
        return twice(id, new Destination(place.start(), place.practitioner(), hold.id()), null, by);
    }

    private record Destination(
            OffsetDateTime start, @Nullable PractitionerId practitioner, @Nullable HoldId hold) {}

    /** Again when the visit was moved elsewhere between looking and deciding. */
    private Decision<Appointment> twice(
            AppointmentId id, Destination to, @Nullable Long version, Actor by) {
        return metrics.timed(
                Flow.MOVE,
                () -> {
                    var decision = once(id, to, version, by);
                    return overtaken(decision, to) ? once(id, to, version, by) : decision;
                });
    }

    /** It went elsewhere meanwhile, or somebody else is bringing it into the same kept opening. */
    private static boolean overtaken(Decision<Appointment> decision, Destination to) {
        return FrontDesk.elsewhere(decision)
                || (to.hold() != null
                        && decision instanceof Decision.Refused<Appointment>(var refusal)
                        && refusal.reason() == Refusal.Reason.STALE_VERSION);
    }

    private Decision<Appointment> once(
            AppointmentId id, Destination to, @Nullable Long version, Actor by) {
        var at = desk.settled(id);
        var house = at.house();
        var request =
                new MoveRequest(
                        id,
                        desk.card(house, at.visit().patient(), id),
                        to.start().atZoneSameInstant(house.zone()).toOffsetDateTime(),
                        to.practitioner(),
                        to.hold(),
                        OpaqueId.timeOrdered(),
                        version,
                        by);
        var target = request.start().toLocalDate();
        if (target.equals(at.page())) {
            return sheets.decide(
                    house.id(),
                    target,
                    (page, current) -> page.move(current, request, clock.instant()));
        }
        var secured =
                sheets.decide(
                        house.id(),
                        target,
                        (page, current) ->
                                page.secure(current, request, at.visit(), clock.instant()));
        return switch (secured) {
            case Decision.Refused<Incoming>(var refusal) -> new Decision.Refused<>(refusal);
            case Decision.Made<Incoming>(_, _, var arrival) -> finish(house, arrival);
        };
    }

    /** The second and third step. Can be repeated, by anybody, at any time. */
    private Decision<Appointment> finish(Clinic house, Incoming arrival) {
        var target = arrival.appointment().day();
        var letGo =
                sheets.settle(
                        house.id(),
                        arrival.from(),
                        (page, current) -> page.letGo(current, arrival));
        return switch (letGo) {
            case Decision.Made<Appointment> _ ->
                    sheets.settle(house.id(), target, (page, _) -> page.settle(arrival));
            case Decision.Refused<Appointment> refused -> {
                var unused = sheets.settle(house.id(), target, (page, _) -> page.giveUp(arrival));
                yield refused;
            }
        };
    }

    /** Brings a visit that is on its way into a kept opening there, whoever began it. */
    boolean finishInto(HoldId hold) {
        boolean arrived = false;
        for (var page : sheets.expectingInto(hold)) {
            var house = NoSuch.orClinic(clinics, page.clinic());
            for (var arrival : page.incoming()) {
                if (hold.equals(arrival.appointment().through())) {
                    arrived |= finish(house, arrival) instanceof Decision.Made<Appointment>;
                }
            }
        }
        return arrived;
    }

    /** Finishes what a crash left between two steps. */
    public void finishAll() {
        for (var page : sheets.expecting()) {
            var house = NoSuch.orClinic(clinics, page.clinic());
            for (var arrival : page.incoming()) {
                var unused = finish(house, arrival);
            }
        }
    }
}

package clinic.meridian.booking.daysheet;

import clinic.meridian.booking.daysheet.Decision.Refused;
import clinic.meridian.booking.daysheet.Refusal.Reason;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.booking.practice.Stage;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.RoomId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Decides what happens to a patient who is here: into the room, needles in, needles out. */
final class Treating {

    private Treating() {}

    /**
     * @param wanted another room than the one that was booked; that one when absent
     */
    static Decision<Appointment> room(Step step, @Nullable RoomId wanted, Instant now) {
        return ofThoseHere(
                step,
                now,
                visit -> {
                    var own = visit.placement().room();
                    var room = wanted == null ? own : wanted;
                    var no = room.equals(own) ? null : unsuitable(step, visit, room, now);
                    if (no != null) {
                        return new Refused<>(no);
                    }
                    var arrival = arrival(visit).inRoom(now);
                    return room.equals(own) && arrival.equals(visit.arrival())
                            ? step.same(visit)
                            : step.quietly(visit.treatedIn(room, arrival));
                });
    }

    static Decision<Appointment> needlesIn(Step step, Instant now) {
        return ofThoseHere(
                step,
                now,
                visit -> {
                    var needleless =
                            ChangeRules.HAS_A_REST.refusal(
                                    new Change(step.house(), visit, Actor.STAFF, now));
                    if (needleless != null) {
                        return new Refused<>(needleless);
                    }
                    var arrival = arrival(visit);
                    return arrival.needlesInAt() != null
                            ? step.same(visit)
                            : step.quietly(
                                    visit.arrived(
                                            arrival.needlesIn(now, rest(step.house(), visit))));
                });
    }

    static Decision<Appointment> needlesOut(Step step, Instant now) {
        return ofThoseHere(
                step,
                now,
                visit -> {
                    var arrival = arrival(visit);
                    if (arrival.needlesInAt() == null) {
                        return Decision.refused(Reason.WRONG_STATUS, "No needles were put in yet.");
                    }
                    return arrival.needlesOutAt() != null
                            ? step.same(visit)
                            : step.quietly(visit.arrived(arrival.needlesOut(now)));
                });
    }

    private static Decision<Appointment> ofThoseHere(
            Step step, Instant now, Function<Appointment, Decision<Appointment>> how) {
        return step.on(
                visit -> {
                    var away = away(step.house(), visit, now);
                    return away == null ? how.apply(visit) : new Refused<>(away);
                });
    }

    /** The rest that was planned; its least when the patient came late. */
    private static int rest(Clinic house, Appointment visit) {
        var planned = visit.placement().rest().orElseThrow();
        var lateAfter = house.rules().attendance().lateAfter().toMinutes();
        int chosen = planned.to() - planned.from();
        if (arrival(visit).lateMinutes() < lateAfter) {
            return chosen;
        }
        return house.type(visit.type()).map(type -> type.stages()).orElse(List.of()).stream()
                .filter(stage -> stage.name().equals(planned.name()))
                .mapToInt(Stage::least)
                .findFirst()
                .orElse(chosen);
    }

    private static @Nullable Refusal away(Clinic house, Appointment visit, Instant now) {
        var change = new Change(house, visit, Actor.STAFF, now);
        var away = ChangeRules.IS_HERE.refusal(change);
        return away == null ? ChangeRules.LATE_ARRIVAL.refusal(change) : away;
    }

    private static @Nullable Refusal unsuitable(
            Step step, Appointment visit, RoomId wanted, Instant now) {
        var house = step.house();
        var room = house.room(wanted);
        if (room.isEmpty()) {
            return new Refusal(
                    Reason.NOT_FOUND, house.name() + " has no room " + wanted + ".", "room");
        }
        if (house.type(visit.type()).filter(type -> type.room() == room.get().kind()).isEmpty()) {
            return new Refusal(
                    Reason.INVALID_REQUEST,
                    room.get().name() + " does not suit a visit of this type.",
                    "room");
        }
        boolean free =
                step.page()
                        .workingDay(house, now, visit.id(), null)
                        .vacant(visit.placement().in(wanted), room.get(), visit.patient());
        return free ? null : Refusal.because(Reason.SLOT_TAKEN, room.get().name() + " is taken.");
    }

    private static Arrival arrival(Appointment visit) {
        return Objects.requireNonNull(visit.arrival(), "checked before: the patient is here");
    }
}

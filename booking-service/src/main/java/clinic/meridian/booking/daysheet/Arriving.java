package clinic.meridian.booking.daysheet;

import static clinic.meridian.booking.daysheet.Step.tooLate;

import clinic.meridian.booking.daysheet.Decision.Refused;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.BookingEvent.PatientArrived;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** Decides at the door: who is here, who is late, and whether there is still a place. */
final class Arriving {

    private Arriving() {}

    /**
     * @param decision what staff say to a patient who is very late; may come later, but before the
     *     room is used
     */
    static Decision<Appointment> arrive(Step step, @Nullable LateDecision decision, Instant now) {
        return step.on(
                visit ->
                        switch (visit.status()) {
                            case ARRIVED -> decided(step, visit, decision, now);
                            case BOOKED, CONFIRMED, MISSED -> atTheDoor(step, visit, decision, now);
                            case COMPLETED, CANCELLED -> tooLate(visit, "arrived");
                        });
    }

    private static long decideAfter(Clinic house) {
        return house.rules().attendance().decideAfter().toMinutes();
    }

    /** Somebody came very late, and staff say what is to be done. */
    private static Decision<Appointment> decided(
            Step step, Appointment visit, @Nullable LateDecision decision, Instant now) {
        var arrival = visit.arrival();
        if (decision == null || arrival == null || !arrival.undecided()) {
            return step.same(visit);
        }
        return switch (decision) {
            case REBOOK -> Progress.cancelled(step, visit, "late", Actor.STAFF, now);
            case TREAT -> step.quietly(visit.arrived(arrival.treated()));
        };
    }

    private static Decision<Appointment> atTheDoor(
            Step step, Appointment visit, @Nullable LateDecision decision, Instant now) {
        var house = step.house();
        var change = new Change(house, visit, Actor.STAFF, now);
        var early = ChangeRules.ARRIVES_ON_ITS_DAY.refusal(change);
        if (early != null) {
            return new Refused<>(early);
        }
        if (decision == LateDecision.REBOOK) {
            return visit.status() == Status.MISSED
                    ? step.same(visit)
                    : Progress.cancelled(step, visit, "late", Actor.STAFF, now);
        }
        var taken = GivenAway.refusal(step, visit, now);
        if (taken != null) {
            return new Refused<>(taken);
        }
        int minutes = change.onItsDay() ? (int) Math.max(0, change.sinceStart().toMinutes()) : 0;
        boolean undecided = decision == null && minutes > decideAfter(house);
        var next = visit.arrived(Arrival.at(now, minutes, undecided));
        return step.made(next, new PatientArrived(next.visit(house), now));
    }
}

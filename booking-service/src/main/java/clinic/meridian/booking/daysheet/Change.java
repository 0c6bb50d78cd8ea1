package clinic.meridian.booking.daysheet;

import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.events.BookingEvent.Actor;

import java.time.Duration;
import java.time.Instant;

/** What somebody is about to do with a booked visit, as the rules look at it. */
record Change(Clinic clinic, Appointment visit, Actor by, Instant now) {

    /** A patient, with less notice than the house asks for. */
    boolean late() {
        return by == Actor.PATIENT
                && now.isAfter(
                        clinic.rules()
                                .attendance()
                                .cancelNotice()
                                .latest(clinic, visit.placement().start()));
    }

    /** Since the visit's start; negative before it. */
    Duration sinceStart() {
        return Duration.between(visit.placement().start().toInstant(), now);
    }

    boolean onItsDay() {
        return now.atZone(clinic.zone()).toLocalDate().equals(visit.day());
    }
}

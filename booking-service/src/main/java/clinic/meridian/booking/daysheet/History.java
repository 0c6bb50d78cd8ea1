package clinic.meridian.booking.daysheet;

import clinic.meridian.booking.daysheet.Decision.Made;
import clinic.meridian.booking.daysheet.Decision.Refused;
import clinic.meridian.booking.daysheet.Refusal.Reason;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.events.BookingEvent.Actor;

import java.time.Instant;
import java.util.List;

/**
 * Decides on visits that another book tells of. The house rules of today do not judge what was, but
 * nobody was in two places then either. Nothing is published: no service reminds of the past.
 */
final class History {

    private History() {}

    static Decision<Appointment> record(DaySheet page, Clinic house, OldVisit old, Instant now) {
        var known = page.appointment(old.id());
        if (known.isPresent()) {
            return new Made<>(page, List.of(), known.get());
        }
        var day = page.workingDay(house, now).atAnyHour();
        var proposal =
                new Proposal(
                        house,
                        day,
                        old.wanted(),
                        PatientCard.admitted(old.patient()),
                        Actor.STAFF,
                        false,
                        now);
        var unknown = BookingRules.unknown(proposal);
        if (unknown.isPresent()) {
            return new Refused<>(unknown.get());
        }
        var fits = proposal.fits(old.status().occupies() ? day : day.untaken());
        return fits.at(proposal.cell())
                .map(placement -> recorded(page, old, placement, now))
                .orElseGet(
                        () ->
                                Decision.refused(
                                        Reason.SLOT_TAKEN,
                                        "Another visit had the practitioner, the room or the"
                                                + " patient at that time."));
    }

    private static Decision<Appointment> recorded(
            DaySheet page, OldVisit old, Placement placement, Instant now) {
        var open =
                Appointment.booked(
                        old.id(),
                        old.patient(),
                        old.wanted().type(),
                        old.wanted().adjuncts(),
                        placement,
                        placement.start().toInstant().isBefore(now)
                                ? placement.start().toInstant()
                                : now);
        if (old.status() != Status.CANCELLED && placement.end().toInstant().isAfter(now)) {
            return Decision.refused(
                    Reason.WRONG_STATUS,
                    "The visit is not over; it cannot be " + old.status().word() + " yet.");
        }
        var visit = open.as(old.status());
        return new Made<>(page.with(visit), List.of(), visit);
    }
}

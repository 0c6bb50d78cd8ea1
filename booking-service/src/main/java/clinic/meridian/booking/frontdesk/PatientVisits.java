package clinic.meridian.booking.frontdesk;

import clinic.meridian.booking.daysheet.Appointment;
import clinic.meridian.booking.daysheet.DaySheet;
import clinic.meridian.booking.daysheet.Incoming;
import clinic.meridian.booking.daysheet.PatientCard;
import clinic.meridian.booking.daysheet.Placement;
import clinic.meridian.booking.daysheet.Status;
import clinic.meridian.booking.openings.Usual;
import clinic.meridian.booking.patients.Known;
import clinic.meridian.booking.practice.AppointmentType;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.PractitionerId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the book says of a patient.
 *
 * @param comingIn from other days, for which a place is secured
 * @param standing on their pages, whatever became of them
 */
record PatientVisits(PatientId patient, List<Appointment> comingIn, List<Appointment> standing) {

    static PatientVisits of(PatientId patient, List<DaySheet> expecting, List<DaySheet> pages) {
        return new PatientVisits(
                patient,
                expecting.stream()
                        .flatMap(page -> page.incoming().stream())
                        .map(Incoming::appointment)
                        .filter(visit -> visit.patient().equals(patient))
                        .toList(),
                pages.stream()
                        .flatMap(page -> page.appointments().stream())
                        .filter(visit -> visit.patient().equals(patient))
                        .toList());
    }

    /** What the rules have to know, without one visit that is being changed. */
    PatientCard card(Clinic house, Known file, @Nullable AppointmentId except, Instant now) {
        var kept =
                standing.stream()
                        .filter(visit -> visit.status().occupies() && !visit.id().equals(except))
                        .toList();
        var all =
                Stream.concat(
                                comingIn.stream().filter(visit -> !visit.id().equals(except)),
                                kept.stream())
                        .toList();
        boolean awaitsApproval =
                since(Status.MISSED, file.missesCountSince(house, now))
                        >= house.rules().attendance().missesForApproval();
        return new PatientCard(
                patient,
                all.stream().map(Appointment::day).collect(Collectors.toSet()),
                all.stream().anyMatch(visit -> assesses(house, visit)),
                file.gates(awaitsApproval),
                usual(kept.stream().map(Appointment::placement).toList()));
    }

    /** How many visits since then ended so. */
    int since(Status status, Instant then) {
        return (int)
                standing.stream()
                        .filter(visit -> visit.status() == status)
                        .filter(visit -> visit.placement().start().toInstant().isAfter(then))
                        .count();
    }

    private static boolean assesses(Clinic house, Appointment visit) {
        return house.type(visit.type()).filter(AppointmentType::firstVisit).isPresent();
    }

    private static @Nullable PractitionerId usual(List<Placement> kept) {
        return Usual.of(kept).map(Usual::practitioner).orElse(null);
    }
}

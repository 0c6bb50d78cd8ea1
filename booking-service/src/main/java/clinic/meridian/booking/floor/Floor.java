package clinic.meridian.booking.floor;

import clinic.meridian.booking.daysheet.Appointment;
import clinic.meridian.booking.daysheet.DaySheet;
import clinic.meridian.booking.daysheet.Presence;
import clinic.meridian.booking.daysheet.Status;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.PractitionerId;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The clinic at one moment, read off today's page.
 *
 * @param here by the time of their visits
 */
public record Floor(List<Guest> here, List<Lane> practitioners) {

    public Floor {
        here = List.copyOf(here);
        practitioners = List.copyOf(practitioners);
    }

    /**
     * How a practitioner is doing.
     *
     * @param runningLateMinutes the most that any patient who is here runs behind the plan
     * @param next whoever is to be treated next: has come and waits, or is expected
     */
    public record Lane(
            PractitionerId id, String name, int runningLateMinutes, @Nullable Next next) {}

    /**
     * @param state {@code waiting} or {@code in-room}; absent while only expected
     */
    public record Next(
            AppointmentId appointment,
            PatientId patient,
            OffsetDateTime start,
            @Nullable Presence state) {}

    public static Floor at(DaySheet page, Clinic house, Instant now) {
        var lateAfter = house.rules().attendance().lateAfter();
        return new Floor(
                here(page)
                        .flatMap(
                                visit ->
                                        Stream.ofNullable(visit.arrival())
                                                .map(a -> Guest.of(visit, a, lateAfter, now)))
                        .toList(),
                house.practitioners().stream()
                        .map(
                                who ->
                                        new Lane(
                                                who.id(),
                                                who.name(),
                                                runningLate(page, who.id(), now),
                                                next(page, who.id()).orElse(null)))
                        .toList());
    }

    private static int runningLate(DaySheet page, PractitionerId who, Instant now) {
        return (int)
                here(page)
                        .filter(visit -> visit.placement().practitioner().equals(who))
                        .flatMap(
                                visit ->
                                        Stream.ofNullable(visit.arrival())
                                                .map(arrival -> Lag.of(visit, arrival, now)))
                        .max(Comparator.naturalOrder())
                        .orElse(Duration.ZERO)
                        .toMinutes();
    }

    private static Optional<Next> next(DaySheet page, PractitionerId who) {
        return open(page)
                .filter(visit -> visit.placement().practitioner().equals(who))
                .filter(Floor::notYetTreated)
                .map(
                        visit ->
                                new Next(
                                        visit.id(),
                                        visit.patient(),
                                        visit.placement().start(),
                                        visit.arrival() == null
                                                ? null
                                                : visit.arrival().presence()))
                .findFirst();
    }

    private static boolean notYetTreated(Appointment visit) {
        return visit.arrival() == null || visit.arrival().needlesInAt() == null;
    }

    private static Stream<Appointment> here(DaySheet page) {
        return open(page).filter(visit -> visit.status() == Status.ARRIVED);
    }

    private static Stream<Appointment> open(DaySheet page) {
        return page.appointments().stream()
                .filter(visit -> visit.status().open())
                .sorted(
                        Comparator.comparing((Appointment visit) -> visit.placement().start())
                                .thenComparing(visit -> visit.id().value()));
    }
}

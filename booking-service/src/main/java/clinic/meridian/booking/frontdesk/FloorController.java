package clinic.meridian.booking.frontdesk;

import clinic.meridian.booking.floor.Floor;
import clinic.meridian.booking.floor.Guest;
import clinic.meridian.booking.floor.Timer;
import clinic.meridian.booking.patients.Known;
import clinic.meridian.booking.patients.Patients;
import clinic.meridian.booking.practice.Clinics;
import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.BookingEvent.Urgency;
import clinic.meridian.events.ClinicId;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.PractitionerId;
import clinic.meridian.events.RoomId;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** Who is in the clinic now, for staff. */
@RestController
class FloorController {

    /**
     * @param now by the clinic's clock; what the seconds left are counted from
     */
    record FloorView(ClinicId clinic, Instant now, List<Here> here, List<Lane> practitioners) {}

    /**
     * @param state {@code waiting}, {@code in-room}, {@code needles-in} or {@code needles-out}
     * @param awaitsReview how soon a clinician must look; a red flag cancels no visit
     * @param notes what those in the room have to heed
     */
    record Here(
            AppointmentId appointment,
            PatientId patient,
            String type,
            String state,
            RoomId room,
            PractitionerId practitioner,
            OffsetDateTime start,
            Instant arrivedAt,
            int lateMinutes,
            boolean late,
            @Nullable Timer removal,
            @Nullable Urgency awaitsReview,
            List<String> notes) {
        static Here of(Guest guest, @Nullable Known known) {
            return new Here(
                    guest.appointment(),
                    guest.patient(),
                    guest.type(),
                    guest.state().word(),
                    guest.room(),
                    guest.practitioner(),
                    guest.start(),
                    guest.arrivedAt(),
                    guest.lateMinutes(),
                    guest.late(),
                    guest.removal(),
                    known == null ? null : known.awaitsReview(),
                    known == null ? List.of() : known.notes());
        }
    }

    record Lane(PractitionerId id, String name, int runningLateMinutes, @Nullable Next next) {
        static Lane of(Floor.Lane lane) {
            return new Lane(
                    lane.id(), lane.name(), lane.runningLateMinutes(), Next.of(lane.next()));
        }
    }

    /**
     * @param state {@code expected}, {@code waiting} or {@code in-room}
     */
    record Next(AppointmentId appointment, PatientId patient, OffsetDateTime start, String state) {
        static @Nullable Next of(Floor.@Nullable Next next) {
            return next == null
                    ? null
                    : new Next(
                            next.appointment(),
                            next.patient(),
                            next.start(),
                            next.state() == null ? "expected" : next.state().word());
        }
    }

    private final DaySheets sheets;
    private final Patients patients;
    private final Clinics clinics;
    private final Clock clock;

    FloorController(DaySheets sheets, Patients patients, Clinics clinics, Clock clock) {
        this.sheets = sheets;
        this.patients = patients;
        this.clinics = clinics;
        this.clock = clock;
    }

    @GetMapping("/api/clinics/{clinic}/floor")
    FloorView floor(@PathVariable ClinicId clinic) {
        var house = NoSuch.orClinic(clinics, clinic);
        var now = clock.instant();
        var floor = Floor.at(sheets.page(clinic, FrontDesk.day(house, now)), house, now);
        return new FloorView(
                clinic,
                now,
                floor.here().stream()
                        .map(
                                guest ->
                                        Here.of(
                                                guest,
                                                patients.find(clinic, guest.patient())
                                                        .orElse(null)))
                        .toList(),
                floor.practitioners().stream().map(Lane::of).toList());
    }
}

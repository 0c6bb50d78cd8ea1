package clinic.meridian.booking.waitlist;

import clinic.meridian.booking.frontdesk.IdempotencyKeys;
import clinic.meridian.booking.frontdesk.Need;
import clinic.meridian.booking.frontdesk.NoSuch;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.booking.practice.Clinics;
import clinic.meridian.booking.waitlist.WaitlistDesk.Wish;
import clinic.meridian.desk.access.Caller;
import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.ClinicId;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.PractitionerId;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;
import java.util.List;

/** Who waits for a time. */
@RestController
class WaitlistController {

    /**
     * @param type may be left out when {@code instead} is given
     */
    record NewWaiting(
            @Nullable PatientId patient,
            @Nullable String type,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable PractitionerId practitioner,
            @Nullable AppointmentId instead) {
        NewWaiting {
            var unused = Need.present("patient", patient);
        }

        Wish wish() {
            return new Wish(
                    Need.present("patient", patient), type, practitioner, from, to, instead);
        }
    }

    /** In the order in which they are asked. */
    record Line(List<WaitingView> waiting) {}

    private final WaitlistDesk desk;
    private final Candidates candidates;
    private final IdempotencyKeys keys;
    private final Clinics clinics;

    WaitlistController(
            WaitlistDesk desk, Candidates candidates, IdempotencyKeys keys, Clinics clinics) {
        this.desk = desk;
        this.candidates = candidates;
        this.keys = keys;
        this.clinics = clinics;
    }

    /** A visit can be put at stake only by whoever has its link, or by staff. */
    @PostMapping("/api/clinics/{clinic}/waitlist")
    ResponseEntity<?> join(
            @PathVariable ClinicId clinic,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody NewWaiting body) {
        var house = NoSuch.orClinic(clinics, clinic);
        if (body.instead() != null) {
            mustHold(body.instead(), clinic);
        }
        return keys.claim(clinic, "waitlist", key, body).answer(id -> join(house, id, body));
    }

    @GetMapping("/api/clinics/{clinic}/waitlist")
    Line show(@PathVariable ClinicId clinic) {
        var house = NoSuch.orClinic(clinics, clinic);
        return new Line(
                candidates.ranked(house).stream()
                        .map(each -> WaitingView.of(each, house.zone()))
                        .toList());
    }

    @DeleteMapping("/api/clinics/{clinic}/waitlist/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable ClinicId clinic, @PathVariable String id) {
        desk.remove(NoSuch.orClinic(clinics, clinic), id);
    }

    private ResponseEntity<?> join(Clinic house, String id, NewWaiting body) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(WaitingView.of(desk.join(house, id, body.wish())));
    }

    private static void mustHold(AppointmentId visit, ClinicId clinic) {
        var caller = Caller.current();
        boolean linked =
                caller.byLink()
                        .filter(link -> link.kind().equals("appointment"))
                        .filter(link -> link.id().equals(visit.value()))
                        .isPresent();
        if (!linked && !(caller.staff() && caller.worksAt(clinic.value()))) {
            throw new AccessDeniedException("not their visit");
        }
    }
}

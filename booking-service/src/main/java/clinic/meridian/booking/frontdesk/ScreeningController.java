package clinic.meridian.booking.frontdesk;

import clinic.meridian.booking.daysheet.Appointment;
import clinic.meridian.booking.patients.HealthForms;
import clinic.meridian.booking.patients.Known;
import clinic.meridian.booking.patients.Patients;
import clinic.meridian.booking.patients.Screening;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.booking.practice.Clinics;
import clinic.meridian.desk.access.Caller;
import clinic.meridian.desk.access.Role;
import clinic.meridian.events.BookingEvent.Urgency;
import clinic.meridian.events.PatientId;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Health questions asked again, and what staff heard from a patient's health-care provider. */
@RestController
@RequestMapping("/api/patients/{patient}")
class ScreeningController {

    /**
     * @param decision {@code cleared}, also when absent, or {@code not-cleared}
     * @param advice what the health-care provider said; kept encrypted, for those who treat
     */
    record Clearance(@Nullable String decision, @Nullable String advice) {
        Clearance {
            Need.that(
                    decision == null
                            || decision.equals("cleared")
                            || decision.equals("not-cleared"),
                    "decision",
                    "cleared or not-cleared");
        }

        boolean cleared() {
            return decision == null || decision.equals("cleared");
        }
    }

    /**
     * @param visit the kept time, which is booked now
     */
    record Cleared(boolean cleared, @Nullable VisitView visit) {}

    /**
     * @param due whether the questions are to be asked again
     * @param awaitsReview how soon a clinician must look
     * @param notes only for those who treat
     */
    record Screened(
            Instant screenedAt,
            boolean due,
            boolean awaitsClearance,
            @Nullable Urgency awaitsReview,
            @Nullable List<String> notes) {}

    private final Patients patients;
    private final HealthForms forms;
    private final Clearances clearances;
    private final FrontDesk desk;
    private final VisitViews views;
    private final Clinics clinics;
    private final Clock clock;

    ScreeningController(
            Patients patients,
            HealthForms forms,
            Clearances clearances,
            FrontDesk desk,
            VisitViews views,
            Clinics clinics,
            Clock clock) {
        this.patients = patients;
        this.forms = forms;
        this.clearances = clearances;
        this.desk = desk;
        this.views = views;
        this.clinics = clinics;
        this.clock = clock;
    }

    @GetMapping("/screening")
    Screened show(@PathVariable PatientId patient) {
        var house = house(patient);
        var known = known(house, patient);
        int visits = desk.visitsSince(patient, known.screenedAt());
        return new Screened(
                known.screenedAt(),
                known.screeningDue(house, visits, clock.instant()),
                known.awaitsClearance(),
                known.awaitsReview(),
                Caller.current().has(Role.PRACTITIONER) ? known.notes() : null);
    }

    /** By the patient's own link, or by staff who ask. Answers with no word of what was told. */
    @PostMapping("/screening")
    ResponseEntity<Void> screen(@PathVariable PatientId patient, @RequestBody Screening body) {
        var unused = house(patient);
        forms.screen(patient, body);
        return ResponseEntity.noContent().build();
    }

    /** Staff have heard what the health-care provider says. The kept time becomes the visit. */
    @PostMapping("/clearance")
    ResponseEntity<Cleared> clear(
            @PathVariable PatientId patient,
            @RequestBody(required = false) @Nullable Clearance body) {
        var house = house(patient);
        var said = body == null ? new Clearance(null, null) : body;
        forms.advise(patient, said.cleared(), said.advice(), Caller.current().subject());
        var visit = clearances.finish(patient).map(booked -> view(house, booked)).orElse(null);
        return ResponseEntity.ok(new Cleared(said.cleared(), visit));
    }

    private VisitView view(Clinic house, Appointment visit) {
        return views.of(house.id(), visit);
    }

    private Known known(Clinic house, PatientId patient) {
        return patients.find(house.id(), patient).orElseThrow(() -> unknown(patient));
    }

    private Clinic house(PatientId patient) {
        var clinic = patients.clinicOf(patient).orElseThrow(() -> unknown(patient));
        Caller.current().mustBeAllowedAt(clinic.value());
        return NoSuch.orClinic(clinics, clinic);
    }

    private static NoSuch unknown(PatientId patient) {
        return new NoSuch("There is no patient " + patient + ".");
    }
}

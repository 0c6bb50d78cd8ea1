package clinic.meridian.booking.frontdesk;

import clinic.meridian.booking.patients.Patients;
import clinic.meridian.booking.patients.Person;
import clinic.meridian.booking.patients.Registration;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.booking.practice.Clinics;
import clinic.meridian.desk.access.Caller;
import clinic.meridian.events.ClinicId;
import clinic.meridian.events.PatientId;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Registration is open to all. Health forms: {@link ScreeningController}. */
@RestController
class PatientController {

    record Registered(PatientId id) {}

    private final Patients patients;
    private final IdempotencyKeys keys;
    private final Clinics clinics;
    private final BookingMetrics metrics;

    PatientController(
            Patients patients, IdempotencyKeys keys, Clinics clinics, BookingMetrics metrics) {
        this.patients = patients;
        this.keys = keys;
        this.clinics = clinics;
        this.metrics = metrics;
    }

    @PostMapping("/api/clinics/{clinic}/patients")
    ResponseEntity<?> register(
            @PathVariable ClinicId clinic,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Registration body) {
        var house = NoSuch.orClinic(clinics, clinic);
        var person = body.person(house);
        return keys.claim(clinic, "patients", key, body)
                .answer(id -> register(house, new PatientId(id), person));
    }

    /** After missed visits: staff agree that the patient books alone again. */
    @PostMapping("/api/patients/{patient}/approval")
    ResponseEntity<Void> approve(@PathVariable PatientId patient) {
        checked(patient);
        patients.approve(patient);
        return ResponseEntity.noContent().build();
    }

    private void checked(PatientId patient) {
        var clinic =
                patients.clinicOf(patient)
                        .orElseThrow(() -> new NoSuch("There is no patient " + patient + "."));
        Caller.current().mustBeAllowedAt(clinic.value());
    }

    private ResponseEntity<?> register(Clinic house, PatientId id, Person person) {
        var registered =
                metrics.timedPlain(
                        Flow.REGISTER,
                        () -> {
                            patients.register(house, id, person);
                            return new Registered(id);
                        });
        return ResponseEntity.status(HttpStatus.CREATED).body(registered);
    }
}

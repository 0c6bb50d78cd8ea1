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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

import java.time.ZoneId;
import java.util.Locale;

/** Registration is open to all. Health forms: {@link ScreeningController}. */
@RestController
class PatientController {

    record Registered(PatientId id) {}

    /** What staff may know of the person. */
    record Known(
            PatientId id,
            ClinicId clinic,
            String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable ZoneId zone,
            @Nullable Locale locale) {}

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

    /** Who somebody is; not found when erased. */
    @GetMapping("/api/patients/{patient}")
    Known known(@PathVariable PatientId patient) {
        var clinic = checked(patient);
        return patients.person(clinic, patient)
                .map(
                        person ->
                                new Known(
                                        patient,
                                        clinic,
                                        person.name(),
                                        person.email(),
                                        person.phone(),
                                        person.zone(),
                                        person.locale()))
                .orElseThrow(() -> new NoSuch("There is no patient " + patient + "."));
    }

    /** After missed visits: staff agree that the patient books alone again. */
    @PostMapping("/api/patients/{patient}/approval")
    ResponseEntity<Void> approve(@PathVariable PatientId patient) {
        var _ = checked(patient);
        patients.approve(patient);
        return ResponseEntity.noContent().build();
    }

    private ClinicId checked(PatientId patient) {
        var clinic =
                patients.clinicOf(patient)
                        .orElseThrow(() -> new NoSuch("There is no patient " + patient + "."));
        Caller.current().mustBeAllowedAt(clinic.value());
        return clinic;
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

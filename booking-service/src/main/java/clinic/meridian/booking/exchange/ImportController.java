package clinic.meridian.booking.exchange;

import clinic.meridian.booking.frontdesk.NoSuch;
import clinic.meridian.booking.practice.Clinics;
import clinic.meridian.desk.problem.Problems;
import clinic.meridian.desk.problem.Slug;
import clinic.meridian.events.ClinicId;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Takes over CSV files of another book. Idempotent: a row whose {@code id} was imported before is
 * counted and left as it is.
 *
 * <p>A dry run answers with every bad row and writes nothing. A real run refuses the whole file
 * when a row is bad, unless {@code allOrNothing=false} asks for the good ones.
 */
@RestController
class ImportController {

    private final PatientImport patients;
    private final VisitImport visits;
    private final Clinics clinics;

    ImportController(PatientImport patients, VisitImport visits, Clinics clinics) {
        this.patients = patients;
        this.visits = visits;
        this.clinics = clinics;
    }

    @PostMapping(path = "/api/clinics/{clinic}/imports/patients", consumes = "text/csv")
    ResponseEntity<?> patients(
            @PathVariable ClinicId clinic,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "true") boolean allOrNothing,
            InputStream body) {
        var house = NoSuch.orClinic(clinics, clinic);
        var table = table(body, PatientColumns.REQUIRED, PatientColumns.ALL);
        var plan = patients.plan(house, table);
        return answer(plan, dryRun, allOrNothing, () -> patients.take(house, plan));
    }

    @PostMapping(path = "/api/clinics/{clinic}/imports/appointments", consumes = "text/csv")
    ResponseEntity<?> appointments(
            @PathVariable ClinicId clinic,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "true") boolean allOrNothing,
            InputStream body) {
        var house = NoSuch.orClinic(clinics, clinic);
        var table = table(body, VisitColumns.REQUIRED, VisitColumns.ALL);
        var plan = visits.plan(house, table);
        return answer(plan, dryRun, allOrNothing, () -> visits.take(house, plan));
    }

    private static CsvTable table(InputStream body, Set<String> required, List<String> all) {
        return CsvTable.of(new LimitedBody(body), required, Set.copyOf(all));
    }

    private static ResponseEntity<?> answer(
            ImportPlan<?> plan, boolean dryRun, boolean allOrNothing, Supplier<ImportReport> take) {
        if (dryRun) {
            return ResponseEntity.ok(plan.report());
        }
        return allOrNothing && !plan.bad().isEmpty()
                ? refused(plan.report())
                : ResponseEntity.ok(take.get());
    }

    private static ResponseEntity<?> refused(ImportReport report) {
        return Problems.of(
                Slug.INVALID_REQUEST,
                report.bad().size() + " rows cannot be imported, so none was.",
                Map.of(
                        "field",
                        "body",
                        "rows",
                        report.rows(),
                        "good",
                        report.good(),
                        "already",
                        report.already(),
                        "bad",
                        report.bad()));
    }
}

package clinic.meridian.booking.exchange;

import clinic.meridian.booking.patients.Patients;
import clinic.meridian.booking.patients.Person;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.events.OpaqueId;
import clinic.meridian.events.PatientId;

import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Patients of another book. Reading a file changes nothing; taking it over can be repeated. */
@Component
class PatientImport {

    /** A patient who can be registered. */
    record Ready(PatientId id, Person person) {}

    private final Patients patients;

    PatientImport(Patients patients) {
        this.patients = patients;
    }

    ImportPlan<Ready> plan(Clinic house, CsvTable table) {
        var ready = new ArrayList<Ready>();
        var bad = new ArrayList<>(table.bad());
        var seen = new HashSet<String>();
        int already = 0;
        for (var row : table.rows()) {
            try {
                var found = read(house, row, seen);
                if (known(house, row.required("id")).isEmpty()) {
                    ready.add(found);
                } else {
                    already++;
                }
            } catch (BadCell e) {
                bad.add(e.in(row.number()));
            }
        }
        return new ImportPlan<>(table.rows().size() + table.bad().size(), already, ready, bad);
    }

    /** As a registration: encrypted, and told to reminder-service. */
    ImportReport take(Clinic house, ImportPlan<Ready> plan) {
        for (var one : plan.ready()) {
            patients.register(house, one.id(), one.person());
        }
        return plan.report();
    }

    /** The patient whom a row means: by an id of this book, or by one of another. */
    Optional<PatientId> known(Clinic house, String id) {
        return Stream.of(id)
                .filter(text -> OpaqueId.SHAPE.matcher(text).matches())
                .map(PatientId::new)
                .filter(own -> patients.find(house.id(), own).isPresent())
                .findFirst()
                .or(
                        () ->
                                Optional.of(OldIds.patient(house.id(), id))
                                        .filter(old -> patients.find(house.id(), old).isPresent()));
    }

    private static Ready read(Clinic house, CsvRow row, Set<String> seen) {
        var id = row.required("id");
        if (!seen.add(id)) {
            throw new BadCell("id", "stands in an earlier row too");
        }
        return new Ready(OldIds.patient(house.id(), id), PatientColumns.person(house, row));
    }
}

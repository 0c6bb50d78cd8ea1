package clinic.meridian.booking.exchange;

import clinic.meridian.booking.frontdesk.DaySheets;
import clinic.meridian.booking.frontdesk.NoSuch;
import clinic.meridian.booking.patients.Patients;
import clinic.meridian.booking.practice.Clinics;
import clinic.meridian.events.ClinicId;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.SequenceWriter;
import tools.jackson.dataformat.csv.CsvMapper;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/**
 * Hands out a clinic as CSV files, row by row as they are read. They can be imported again, into
 * another clinic too. What sessions found stays here: it is no part of a book.
 */
@RestController
class ExportController {

    private static final CsvMapper CSV = new CsvMapper();

    private final Patients patients;
    private final DaySheets sheets;
    private final Clinics clinics;

    ExportController(Patients patients, DaySheets sheets, Clinics clinics) {
        this.patients = patients;
        this.sheets = sheets;
        this.clinics = clinics;
    }

    @GetMapping("/api/clinics/{clinic}/exports/patients.csv")
    void patients(@PathVariable ClinicId clinic, HttpServletResponse response) throws IOException {
        var house = NoSuch.orClinic(clinics, clinic);
        try (var rows = rows(response, PatientColumns.ALL)) {
            for (var id : patients.at(house.id())) {
                var person = patients.person(house.id(), id);
                if (person.isPresent()) {
                    write(rows, PatientColumns.cells(id, person.get()));
                }
            }
        }
    }

    @GetMapping("/api/clinics/{clinic}/exports/appointments.csv")
    void appointments(@PathVariable ClinicId clinic, HttpServletResponse response)
            throws IOException {
        var house = NoSuch.orClinic(clinics, clinic);
        try (var rows = rows(response, VisitColumns.ALL)) {
            for (var day : sheets.days(house.id())) {
                var visits =
                        sheets.page(house.id(), day).appointments().stream()
                                .sorted(Comparator.comparing(visit -> visit.placement().start()))
                                .toList();
                for (var visit : visits) {
                    write(rows, VisitColumns.cells(visit));
                }
            }
        }
    }

    private static SequenceWriter rows(HttpServletResponse response, List<String> columns)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        var rows =
                CSV.writerFor(String[].class)
                        .with(CSV.schemaFor(String[].class).withLineSeparator("\r\n"))
                        .writeValues(response.getOutputStream());
        write(rows, columns);
        return rows;
    }

    private static void write(SequenceWriter rows, List<String> cells) {
        var unused = rows.write(cells.stream().map(Cell::written).toArray(String[]::new));
    }
}

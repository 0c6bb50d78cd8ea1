package clinic.meridian.booking.practicechanges;

import clinic.meridian.booking.frontdesk.DaySheets;
import clinic.meridian.booking.frontdesk.NoSuch;
import clinic.meridian.booking.patients.Patients;
import clinic.meridian.booking.practice.Clinics;
import clinic.meridian.booking.practicechanges.Impacts.Stretch;
import clinic.meridian.events.ClinicId;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;

/** Tells staff what needs their eye. Computed for the moment of asking. */
@RestController
class WarningController {

    private final Clinics clinics;
    private final DaySheets sheets;
    private final Patients patients;
    private final Clock clock;

    WarningController(Clinics clinics, DaySheets sheets, Patients patients, Clock clock) {
        this.clinics = clinics;
        this.sheets = sheets;
        this.patients = patients;
        this.clock = clock;
    }

    @GetMapping("/api/clinics/{clinic}/warnings")
    Warnings warnings(@PathVariable ClinicId clinic) {
        var house = NoSuch.orClinic(clinics, clinic);
        var now = clock.instant();
        var pages = sheets.pages(clinic, Stretch.open(house, house, now).days());
        return Warnings.of(house, pages, patients::reachable, now);
    }
}

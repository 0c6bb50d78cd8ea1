package clinic.meridian.booking.frontdesk;

import clinic.meridian.booking.daysheet.Incoming;
import clinic.meridian.booking.daysheet.Orphan;
import clinic.meridian.booking.practice.Clinics;
import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.ClinicId;
import clinic.meridian.events.PractitionerId;
import clinic.meridian.events.RoomId;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;

/** The page of a day, for staff. */
@RestController
class DaySheetController {

    /**
     * @param version of the page, its ETag too; 0 when nothing was ever written on it
     * @param appointments by start; cancelled and missed ones too, which take no time
     * @param holds by start; only those that still keep their time
     * @param orphans visits that the clinic cannot keep since a change of its practice, and why
     * @param arriving places secured for visits that are being moved here this very moment
     */
    record Sheet(
            ClinicId clinic,
            LocalDate date,
            long version,
            List<VisitView> appointments,
            List<HoldView> holds,
            List<Orphaned> orphans,
            List<Arriving> arriving) {}

    record Orphaned(AppointmentId appointment, String why, String sentence) {
        static Orphaned of(Orphan orphan) {
            return new Orphaned(orphan.visit(), orphan.why().word(), orphan.why().sentence());
        }
    }

    record Arriving(
            OffsetDateTime start,
            OffsetDateTime end,
            PractitionerId practitioner,
            RoomId room,
            List<StageView> stages) {
        static Arriving of(Incoming incoming) {
            var placement = incoming.appointment().placement();
            return new Arriving(
                    placement.start(),
                    placement.end(),
                    placement.practitioner(),
                    placement.room(),
                    StageView.of(placement));
        }
    }

    private final DaySheets sheets;
    private final Clinics clinics;
    private final VisitViews views;
    private final Clock clock;

    DaySheetController(DaySheets sheets, Clinics clinics, VisitViews views, Clock clock) {
        this.sheets = sheets;
        this.clinics = clinics;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/api/clinics/{clinic}/day-sheets/{date}")
    ResponseEntity<Sheet> show(@PathVariable ClinicId clinic, @PathVariable LocalDate date) {
        var house = NoSuch.orClinic(clinics, clinic);
        var stored = sheets.stored(house.id(), date);
        var page = stored.state();
        var now = clock.instant();
        var sheet =
                new Sheet(
                        clinic,
                        date,
                        stored.version(),
                        page.appointments().stream()
                                .map(visit -> views.of(clinic, visit))
                                .sorted(Comparator.comparing(VisitView::start))
                                .toList(),
                        page.holds().stream()
                                .filter(hold -> hold.keeps(now))
                                .map(hold -> HoldView.of(clinic, hold))
                                .sorted(Comparator.comparing(HoldView::start))
                                .toList(),
                        page.appointments().stream()
                                .flatMap(visit -> page.orphan(visit).stream())
                                .map(Orphaned::of)
                                .toList(),
                        page.incoming().stream().map(Arriving::of).toList());
        return ResponseEntity.ok().eTag(Answers.etag(stored.version())).body(sheet);
    }
}

package clinic.meridian.booking.frontdesk;

import clinic.meridian.booking.openings.Capacity;
import clinic.meridian.booking.practice.AppointmentType;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.booking.practice.Clinics;
import clinic.meridian.events.ClinicId;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** What is booked and what there is room for, for staff who plan ahead. */
@RestController
class CapacityController {

    /** A choice: half a year, even where the book is open for longer. */
    private static final int MOST_WEEKS = 26;

    /** A choice: a quarter, as long as a course of treatment usually is. */
    private static final int USUAL_WEEKS = 12;

    private final DaySheets sheets;
    private final Clinics clinics;
    private final BookingMetrics metrics;
    private final Clock clock;

    CapacityController(DaySheets sheets, Clinics clinics, BookingMetrics metrics, Clock clock) {
        this.sheets = sheets;
        this.clinics = clinics;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * @param from a day of the first week, by the clinic's calendar; today when absent
     * @param weeks at most as far as the book is open; twelve when absent
     */
    @GetMapping("/api/clinics/{clinic}/capacity")
    Capacity capacity(
            @PathVariable ClinicId clinic,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable Integer weeks) {
        var house = NoSuch.orClinic(clinics, clinic);
        var name = Need.present("type", type);
        Need.that(
                house.type(name).isPresent(),
                "type",
                "one of " + house.types().stream().map(AppointmentType::name).toList());
        var now = clock.instant();
        var today = FrontDesk.day(house, now);
        var last = today.plus(house.rules().horizon());
        var first = Capacity.monday(today);
        var day = from == null ? today : from;
        Need.that(
                !day.isBefore(first) && !day.isAfter(last),
                "from",
                "a day from " + first + " to " + last);
        int most = (int) Math.clamp(ChronoUnit.WEEKS.between(today, last), 1, MOST_WEEKS);
        int count = weeks == null ? Math.min(USUAL_WEEKS, most) : weeks;
        Need.that(count >= 1 && count <= most, "weeks", "1 to " + most);
        return metrics.timedPlain(
                Flow.CAPACITY, () -> counted(house, name, Capacity.monday(day), count));
    }

    private Capacity counted(Clinic house, String type, LocalDate monday, int weeks) {
        var days = monday.datesUntil(monday.plusWeeks(weeks)).toList();
        return Capacity.of(house, type, sheets.pages(house.id(), days), clock.instant());
    }
}

package clinic.meridian.booking.frontdesk;

import clinic.meridian.booking.openings.Opening;
import clinic.meridian.booking.openings.OpeningFinder;
import clinic.meridian.booking.openings.OpeningSearch;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.booking.practice.Clinics;
import clinic.meridian.events.ClinicId;
import clinic.meridian.events.PractitionerId;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** What is free. Computed for the moment of asking; nothing is kept by looking. */
@RestController
class OpeningController {

    /** A choice: two months of a wall calendar in one answer. */
    private static final int MOST_DAYS = 62;

    private final DaySheets sheets;
    private final Clinics clinics;
    private final BookingMetrics metrics;
    private final Clock clock;

    OpeningController(DaySheets sheets, Clinics clinics, BookingMetrics metrics, Clock clock) {
        this.sheets = sheets;
        this.clinics = clinics;
        this.metrics = metrics;
        this.clock = clock;
    }

    @GetMapping("/api/clinics/{clinic}/openings")
    Map<String, List<Opening>> openings(
            @PathVariable ClinicId clinic,
            @RequestParam String type,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable List<String> adjuncts,
            @RequestParam(required = false) @Nullable PractitionerId practitioner) {
        var house = NoSuch.orClinic(clinics, clinic);
        Need.that(house.type(type).isPresent(), "type", "one of " + names(house));
        Need.that(!to.isBefore(from), "to", "a day that is not before " + from);
        Need.that(
                ChronoUnit.DAYS.between(from, to) < MOST_DAYS,
                "to",
                "at most " + MOST_DAYS + " days at once");
        if (practitioner != null && house.practitioner(practitioner).isEmpty()) {
            throw new NoSuch("Nobody called " + practitioner + " treats at " + house.name() + ".");
        }
        var search =
                new OpeningSearch(
                        type,
                        adjuncts == null ? List.of() : adjuncts,
                        practitioner,
                        null,
                        Answers.actor());
        return metrics.timedPlain(
                Flow.OPENINGS, () -> Map.of("openings", search(house, from, to, search)));
    }

    private List<Opening> search(Clinic house, LocalDate from, LocalDate to, OpeningSearch search) {
        var now = clock.instant();
        var dates = from.datesUntil(to.plusDays(1)).toList();
        return sheets.pages(house.id(), dates).stream()
                .flatMap(page -> OpeningFinder.on(page, house, search, now).stream())
                .toList();
    }

    private static List<String> names(Clinic house) {
        return house.types().stream().map(type -> type.name()).toList();
    }
}

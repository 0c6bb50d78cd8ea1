package clinic.meridian.booking.frontdesk;

import clinic.meridian.booking.daysheet.Appointment;
import clinic.meridian.booking.openings.Opening;
import clinic.meridian.booking.openings.OpeningFinder;
import clinic.meridian.booking.openings.OpeningOrder;
import clinic.meridian.booking.openings.OpeningSearch;
import clinic.meridian.booking.openings.Usual;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.events.PatientId;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Looks for openings over several days of the book. */
@Component
public class Openings {

    private final DaySheets sheets;
    private final Clock clock;

    Openings(DaySheets sheets, Clock clock) {
        this.sheets = sheets;
        this.clock = clock;
    }

    /** From the first day to the last, in the order that the search asks for. */
    public List<Opening> between(
            Clinic house, LocalDate first, LocalDate last, OpeningSearch search) {
        var now = clock.instant();
        return first.datesUntil(last.plusDays(1))
                .map(date -> sheets.glance(house.id(), date))
                .flatMap(page -> OpeningFinder.on(page, house, search, now).stream())
                .sorted(OpeningOrder.of(search))
                .toList();
    }

    /** Whom the patient usually sees, and when. */
    public Optional<Usual> usual(PatientId patient) {
        return Usual.of(
                sheets.withVisitsOf(patient).stream()
                        .flatMap(page -> page.appointments().stream())
                        .filter(visit -> visit.patient().equals(patient))
                        .filter(visit -> visit.status().occupies())
                        .map(Appointment::placement)
                        .toList());
    }
}

package clinic.meridian.booking.frontdesk;

import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.booking.practice.Clinics;
import clinic.meridian.events.ClinicId;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Marks visits that nobody came to. Looks at today's page and at yesterday's, and after a start at
 * those of a month; what was looked at before is not looked at again.
 */
@Component
class MissedVisits {

    /** A choice: a service that was away for longer leaves the rest to staff. */
    private static final int DAYS_BACK = 31;

    private final DaySheets sheets;
    private final Clinics clinics;
    private final BookingMetrics metrics;
    private final Clock clock;
    private final Map<ClinicId, LocalDate> doneUntil = new ConcurrentHashMap<>();

    MissedVisits(DaySheets sheets, Clinics clinics, BookingMetrics metrics, Clock clock) {
        this.sheets = sheets;
        this.clinics = clinics;
        this.metrics = metrics;
        this.clock = clock;
    }

    void markAll() {
        clinics.all().forEach(this::mark);
    }

    private void mark(Clinic house) {
        var today = clock.instant().atZone(house.zone()).toLocalDate();
        var from = doneUntil.getOrDefault(house.id(), today.minusDays(DAYS_BACK));
        var days = (from.isAfter(today) ? today : from).datesUntil(today.plusDays(1)).toList();
        for (var page : sheets.pages(house.id(), days)) {
            if (!page.appointments().isEmpty()) {
                var unused =
                        metrics.timed(
                                Flow.SWEEP_MISSED,
                                () ->
                                        sheets.decide(
                                                house.id(),
                                                page.date(),
                                                (sheet, current) ->
                                                        sheet.missUnattended(
                                                                current, clock.instant())));
            }
        }
        // A visit shortly before midnight is due on the next day.
        doneUntil.put(house.id(), today.minusDays(1));
    }
}

package clinic.meridian.booking.series;

import clinic.meridian.booking.daysheet.DaySheet;
import clinic.meridian.booking.daysheet.PatientCard;
import clinic.meridian.booking.frontdesk.DaySheets;
import clinic.meridian.booking.openings.Opening;
import clinic.meridian.booking.openings.OpeningFinder;
import clinic.meridian.booking.openings.OpeningSearch;
import clinic.meridian.booking.openings.OpeningSearch.Order;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.events.BookingEvent.Actor;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The openings nearest to a time that cannot be had. */
@Component
class Alternatives {

    /** A choice: what one reads out on the phone. */
    private static final int SHOWN = 3;

    /** A choice: further away, in a weekly row, is another week's visit. */
    private static final int DAYS_EITHER_SIDE = 3;

    private final DaySheets sheets;
    private final Clock clock;

    Alternatives(DaySheets sheets, Clock clock) {
        this.sheets = sheets;
        this.clock = clock;
    }

    /**
     * The same day first, then the days beside it, on each the nearest to the hour.
     *
     * @param card with the days of the row's other visits, so that the gap to them is kept
     */
    List<Opening> to(Clinic house, Wish wish, int i, PatientCard card, Actor by) {
        var start = wish.start(i);
        var search =
                new OpeningSearch(
                        wish.type(),
                        wish.adjuncts(),
                        wish.practitioner(),
                        card,
                        null,
                        Order.TIME,
                        by);
        var nearest = new ArrayList<Opening>();
        for (var date : days(start.toLocalDate())) {
            if (nearest.size() < SHOWN) {
                var page = sheets.glance(house.id(), date);
                nearest.addAll(on(page, house, search, start.toLocalTime()));
            }
        }
        return nearest.stream().limit(SHOWN).toList();
    }

    private List<Opening> on(DaySheet page, Clinic house, OpeningSearch search, LocalTime hour) {
        return OpeningFinder.on(page, house, search, clock.instant()).stream()
                .sorted(
                        Comparator.comparing(
                                opening ->
                                        Duration.between(hour, opening.start().toLocalTime())
                                                .abs()))
                .limit(SHOWN)
                .toList();
    }

    /** The day itself, then by distance, the later of two first. */
    private static List<LocalDate> days(LocalDate day) {
        var days = new ArrayList<LocalDate>();
        days.add(day);
        for (int away = 1; away <= DAYS_EITHER_SIDE; away++) {
            days.add(day.plusDays(away));
            days.add(day.minusDays(away));
        }
        return days;
    }
}

package clinic.meridian.booking.nextvisit;

import clinic.meridian.booking.daysheet.DaySheet;
import clinic.meridian.booking.daysheet.PatientCard;
import clinic.meridian.booking.frontdesk.DaySheets;
import clinic.meridian.booking.openings.Opening;
import clinic.meridian.booking.openings.OpeningFinder;
import clinic.meridian.booking.openings.OpeningOrder;
import clinic.meridian.booking.openings.OpeningSearch;
import clinic.meridian.booking.openings.OpeningSearch.Order;
import clinic.meridian.booking.openings.Usual;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.PlanEvent.NextVisitDue;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Looks for openings in the window of a next visit, the most suitable first. */
@Component
class Window {

    /** A choice, for patients whose usual hour is not known. */
    private static final LocalTime MID_MORNING = LocalTime.of(10, 0);

    /** A choice: how many of a day's openings are worth trying when others are faster. */
    private static final int PER_DAY = 5;

    private final DaySheets sheets;
    private final Clock clock;

    Window(DaySheets sheets, Clock clock) {
        this.sheets = sheets;
        this.clock = clock;
    }

    /**
     * Nearest to the target day first, then the usual practitioner, then nearest to the usual hour
     * (article 001: keep the same hour across a series).
     */
    Iterable<Opening> openings(Clinic house, NextVisitDue wish, PatientCard card, LocalDate today) {
        var first = wish.earliest().isAfter(today) ? wish.earliest() : today.plusDays(1);
        if (first.isAfter(wish.latest())) {
            return List.of();
        }
        return first.datesUntil(wish.latest().plusDays(1))
                        .sorted(Comparator.comparingLong(day -> distance(day, wish.target())))
                        .flatMap(day -> on(sheets.page(house.id(), day), house, wish, card))
                ::iterator;
    }

    private Stream<Opening> on(DaySheet page, Clinic house, NextVisitDue wish, PatientCard card) {
        var hour = wish.preferredTime() == null ? MID_MORNING : wish.preferredTime();
        var search =
                new OpeningSearch(
                        wish.appointmentType(),
                        List.of(),
                        null,
                        card,
                        new Usual(wish.preferredPractitioner(), hour),
                        Order.BEST,
                        Actor.CLINIC);
        return OpeningFinder.on(page, house, search, clock.instant()).stream()
                .sorted(OpeningOrder.of(search))
                .limit(PER_DAY);
    }

    private static long distance(LocalDate day, LocalDate target) {
        return Math.abs(day.toEpochDay() - target.toEpochDay());
    }
}

package clinic.meridian.booking.nextvisit;

import clinic.meridian.booking.daysheet.DaySheet;
import clinic.meridian.booking.daysheet.PatientCard;
import clinic.meridian.booking.frontdesk.DaySheets;
import clinic.meridian.booking.openings.Opening;
import clinic.meridian.booking.openings.OpeningFinder;
import clinic.meridian.booking.openings.OpeningSearch;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.PlanEvent.NextVisitDue;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
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
    private static final int PER_DAY = 3;

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
        var now = clock.instant();
        var usual = wish.preferredPractitioner();
        var withUsual =
                usual == null || house.practitioner(usual).isEmpty()
                        ? List.<Opening>of()
                        : OpeningFinder.on(
                                page,
                                house,
                                new OpeningSearch(
                                        wish.appointmentType(),
                                        List.of(),
                                        usual,
                                        card,
                                        Actor.CLINIC),
                                now);
        var withAnybody =
                OpeningFinder.on(
                        page,
                        house,
                        new OpeningSearch(wish.appointmentType(), null, card, Actor.CLINIC),
                        now);
        return Stream.concat(nearest(withUsual, hour), nearest(withAnybody, hour));
    }

    private static Stream<Opening> nearest(List<Opening> openings, LocalTime hour) {
        return openings.stream()
                .sorted(
                        Comparator.comparing(
                                opening ->
                                        Duration.between(hour, opening.start().toLocalTime())
                                                .abs()))
                .limit(PER_DAY);
    }

    private static long distance(LocalDate day, LocalDate target) {
        return Math.abs(day.toEpochDay() - target.toEpochDay());
    }
}

package clinic.meridian.booking.daysheet;

import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.events.BookingEvent.Actor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How many further visits really fit into a day: the day of each practitioner is filled from
 * morning to evening, each visit as early as it fits beside all before it, with the shortest rest.
 * Each could be booked by staff after the others. Whoever places cleverly may find room for a few
 * more; once all are placed, no further start is left.
 */
public final class Filling {

    private Filling() {}

    /** Visits of one type with nothing added; writes nothing. */
    public static List<Placement> of(DaySheet page, Clinic house, String type, Instant now) {
        var day = page.workingDay(house, now);
        var wanted = Wanted.of(type, day.grid().at(0));
        var anybody = new Proposal(house, day, wanted, null, Actor.STAFF, false, now);
        if (BookingRules.brokenAllDay(anybody)) {
            return List.of();
        }
        var placed = new ArrayList<Placement>();
        for (var who : anybody.practitioners()) {
            fill(
                    new Proposal(house, day, wanted.with(who.id()), null, Actor.STAFF, false, now),
                    placed);
        }
        return List.copyOf(placed);
    }

    private static void fill(Proposal visit, List<Placement> placed) {
        var day = visit.day();
        var fits = visit.fits(day);
        int cell = fits.next(0);
        while (cell >= 0) {
            if (BookingRules.keptAt(visit, day.grid().at(cell))) {
                var placement = fits.at(cell).orElseThrow();
                placed.add(placement);
                day.take(placement);
                fits = visit.fits(day);
                cell = fits.next(cell);
            } else {
                cell = fits.next(cell + 1);
            }
        }
    }
}

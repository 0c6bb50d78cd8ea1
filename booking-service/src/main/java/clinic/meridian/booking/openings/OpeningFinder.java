package clinic.meridian.booking.openings;

import clinic.meridian.booking.daysheet.DaySheet;
import clinic.meridian.booking.daysheet.Placing;
import clinic.meridian.booking.daysheet.Proposal;
import clinic.meridian.booking.daysheet.Wanted;
import clinic.meridian.booking.practice.Clinic;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Computes the openings of a day from what is taken of it. Nothing is cut in advance, so an opening
 * can start at any five minutes.
 */
public final class OpeningFinder {

    private OpeningFinder() {}

    /** In the order of their start; each can be booked at once. */
    public static List<Opening> on(DaySheet page, Clinic house, OpeningSearch search, Instant now) {
        var found = new ArrayList<Opening>();
        var day = page.workingDay(house, now);
        for (int cell = day.nextOpen(0); cell >= 0; cell = day.nextOpen(cell + 1)) {
            var proposal =
                    new Proposal(
                            house,
                            day,
                            new Wanted(
                                    search.type(),
                                    List.of(),
                                    day.grid().at(cell),
                                    search.practitioner(),
                                    null),
                            search.patient(),
                            search.by(),
                            false,
                            now);
            if (proposal.place() instanceof Placing.Placed(var placement)) {
                found.add(Opening.of(placement));
            }
        }
        return found;
    }
}

package clinic.meridian.booking.openings;

import clinic.meridian.booking.daysheet.DaySheet;
import clinic.meridian.booking.daysheet.Proposal;
import clinic.meridian.booking.daysheet.Wanted;
import clinic.meridian.booking.practice.Clinic;

import java.time.Instant;
import java.util.List;

/**
 * Computes the openings of a day from what is taken of it. Nothing is cut in advance, so an opening
 * can start at any five minutes.
 */
public final class OpeningFinder {

    private OpeningFinder() {}

    /** In the order of their start; each can be booked at once. */
    public static List<Opening> on(DaySheet page, Clinic house, OpeningSearch search, Instant now) {
        var day = page.workingDay(house, now);
        var wanted =
                new Wanted(
                        search.type(),
                        search.adjuncts(),
                        day.grid().at(0),
                        search.practitioner(),
                        null);
        return new Proposal(house, day, wanted, search.patient(), search.by(), false, now)
                .places().stream().map(Opening::of).toList();
    }
}

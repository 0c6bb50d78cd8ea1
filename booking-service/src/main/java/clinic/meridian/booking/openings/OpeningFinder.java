package clinic.meridian.booking.openings;

import clinic.meridian.booking.daysheet.DaySheet;
import clinic.meridian.booking.daysheet.Gaps;
import clinic.meridian.booking.daysheet.Placement;
import clinic.meridian.booking.daysheet.Proposal;
import clinic.meridian.booking.daysheet.Wanted;
import clinic.meridian.booking.daysheet.WorkingDay;
import clinic.meridian.booking.openings.OpeningSearch.Order;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.events.PractitionerId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * Computes the openings of a day from what is taken of it. Nothing is cut in advance, so an opening
 * can start at any five minutes.
 */
public final class OpeningFinder {

    private OpeningFinder() {}

    /** In the order of their start; each can be booked at once. */
    public static List<Opening> on(DaySheet page, Clinic house, OpeningSearch search, Instant now) {
        var day = page.workingDay(house, now);
        var gaps = search.order() == Order.BEST ? new Gaps(day, house) : null;
        return places(day, house, search, now).stream()
                .map(
                        place ->
                                Opening.of(
                                        place,
                                        search.usual(),
                                        gaps == null ? null : gaps.minutesLost(place)))
                .toList();
    }

    /** At each start with the usual practitioner if they are free, else with anybody. */
    private static Collection<Placement> places(
            WorkingDay day, Clinic house, OpeningSearch search, Instant now) {
        var usual = search.usual();
        if (usual == null || usual.practitioner() == null || search.practitioner() != null) {
            return places(day, house, search, search.practitioner(), now);
        }
        var byStart = new TreeMap<OffsetDateTime, Placement>();
        places(day, house, search, null, now).forEach(each -> byStart.put(each.start(), each));
        places(day, house, search, usual.practitioner(), now)
                .forEach(each -> byStart.put(each.start(), each));
        return byStart.values();
    }

    private static List<Placement> places(
            WorkingDay day,
            Clinic house,
            OpeningSearch search,
            @Nullable PractitionerId practitioner,
            Instant now) {
        var wanted =
                new Wanted(search.type(), search.adjuncts(), day.grid().at(0), practitioner, null);
        return new Proposal(house, day, wanted, search.patient(), search.by(), false, now).places();
    }
}

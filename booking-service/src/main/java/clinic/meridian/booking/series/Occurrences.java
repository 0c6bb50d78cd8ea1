package clinic.meridian.booking.series;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/** When the visits of a row start. */
final class Occurrences {

    private Occurrences() {}

    /**
     * The same hour by the clinic's clock, whatever the clock change (article 001: keep the weekday
     * and the hour across a series). An hour that a change skips is later on that one day only.
     *
     * @param zone the clinic's
     */
    static List<OffsetDateTime> every(ZoneId zone, OffsetDateTime first, int everyDays, int count) {
        var begin = first.atZoneSameInstant(zone);
        return IntStream.range(0, count)
                .mapToObj(i -> begin.plusDays((long) i * everyDays).toOffsetDateTime())
                .toList();
    }
}

package clinic.meridian.booking.openings;

import clinic.meridian.booking.openings.OpeningSearch.Order;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Comparator;

/** How the openings of several days are put. */
public final class OpeningOrder {

    private static final Comparator<Opening> BY_TIME =
            Comparator.comparing((Opening each) -> each.start().toInstant());

    private OpeningOrder() {}

    public static Comparator<Opening> of(OpeningSearch search) {
        return switch (search.order()) {
            case Order.TIME -> BY_TIME;
            case Order.BEST -> best(search.usual());
        };
    }

    private static Comparator<Opening> best(@Nullable Usual usual) {
        var fewestLost =
                Comparator.<Opening>comparingInt(
                        each -> each.gapMinutes() == null ? 0 : each.gapMinutes());
        var byGap = fewestLost.thenComparing(BY_TIME);
        return usual == null
                ? byGap
                : Comparator.<Opening, Boolean>comparing(
                                each -> !each.practitioner().equals(usual.practitioner()))
                        .thenComparingLong(each -> minutesOff(each, usual))
                        .thenComparing(byGap);
    }

    private static long minutesOff(Opening opening, Usual usual) {
        return Duration.between(usual.hour(), opening.start().toLocalTime()).abs().toMinutes();
    }
}

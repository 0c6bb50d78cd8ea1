package clinic.meridian.booking.waitlist;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When offers go out, on the clinic's wall clock. A choice: half an hour at three in the morning is
 * no offer. Time that comes free at night is offered in the morning.
 */
final class OfferHours {

    static final LocalTime FIRST = LocalTime.of(8, 0);
    static final LocalTime LAST = LocalTime.of(20, 0);

    private OfferHours() {}

    static boolean open(Instant now, ZoneId zone) {
        var time = now.atZone(zone).toLocalTime();
        return !time.isBefore(FIRST) && time.isBefore(LAST);
    }
}

package clinic.meridian.reminder.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/**
 * How many texts one number may get, over all services.
 *
 * @param perDay per calendar day of the recipient
 * @param perSevenDays in any 7 × 24 hours
 */
public record Caps(int perDay, int perSevenDays) {

    private static final Duration SEVEN_DAYS = Duration.ofDays(7);

    public Caps {
        Policies.require(perDay >= 1, "per-day: " + perDay + " (expected: >= 1)");
        Policies.require(
                perSevenDays >= 1, "per-seven-days: " + perSevenDays + " (expected: >= 1)");
    }

    public boolean allows(List<Instant> sentLately, ZoneId zone, Instant now) {
        return !freeFrom(sentLately, zone, now).isAfter(now);
    }

    /**
     * The first moment from {@code now} on at which one more text is within both caps.
     *
     * @param sentLately when texts left, in any order; older ones do no harm
     */
    public Instant freeFrom(List<Instant> sentLately, ZoneId zone, Instant now) {
        Instant free = now;
        LocalDate today = LocalDate.ofInstant(now, zone);
        long sentToday =
                sentLately.stream()
                        .filter(at -> LocalDate.ofInstant(at, zone).equals(today))
                        .count();
        if (sentToday >= perDay) {
            free = today.plusDays(1).atStartOfDay(zone).toInstant();
        }
        List<Instant> newestFirst = sentLately.stream().sorted(Comparator.reverseOrder()).toList();
        if (newestFirst.size() >= perSevenDays) {
            Instant slotFrees = newestFirst.get(perSevenDays - 1).plus(SEVEN_DAYS);
            free = slotFrees.isAfter(free) ? slotFrees : free;
        }
        return free;
    }
}

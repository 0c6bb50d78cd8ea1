package clinic.meridian.booking.series;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A clock change between two visits of a row, for the patient to know.
 *
 * @param week the day on which the clock changes
 */
record ClockChange(LocalDate week, String sentence) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

    /**
     * @param starts in order
     * @param zone the clinic's
     */
    static List<ClockChange> within(List<OffsetDateTime> starts, ZoneId zone) {
        var changes = new ArrayList<ClockChange>();
        var last = starts.getLast().toInstant();
        var next = zone.getRules().nextTransition(starts.getFirst().toInstant());
        while (next != null && !next.getInstant().isAfter(last)) {
            changes.add(of(next, hours(starts, zone)));
            next = zone.getRules().nextTransition(next.getInstant());
        }
        return changes;
    }

    private static ClockChange of(ZoneOffsetTransition change, List<LocalTime> hours) {
        var day = change.getDateTimeBefore().toLocalDate();
        var by = change.getDuration().abs();
        return new ClockChange(
                day,
                "The clock goes "
                        + (change.isGap() ? "forward" : "back")
                        + (by.equals(Duration.ofHours(1))
                                ? ""
                                : " by " + by.toMinutes() + " minutes")
                        + " on "
                        + DAY.format(day)
                        + "; "
                        + (hours.size() == 1
                                ? "the visit stays at " + hours.getFirst() + "."
                                : "the visits keep their hours."));
    }

    private static List<LocalTime> hours(List<OffsetDateTime> starts, ZoneId zone) {
        return starts.stream()
                .map(start -> start.atZoneSameInstant(zone).toLocalTime())
                .distinct()
                .toList();
    }
}

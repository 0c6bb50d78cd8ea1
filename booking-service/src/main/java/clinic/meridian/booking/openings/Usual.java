package clinic.meridian.booking.openings;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import clinic.meridian.booking.daysheet.Placement;
import clinic.meridian.events.PractitionerId;

import org.jspecify.annotations.Nullable;

import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whom a patient usually sees, and when (article 001: keep to the same weekday and hour).
 *
 * @param practitioner nobody in particular when absent
 * @param hour by the clinic's clock
 */
public record Usual(@Nullable PractitionerId practitioner, LocalTime hour) {

    /** A choice: habits change, so only the last visits count. */
    private static final int VISITS = 6;

    /** The one seen most often of late, and the hour of the last visit; empty without any visit. */
    public static Optional<Usual> of(List<Placement> visits) {
        var latest =
                visits.stream()
                        .sorted(Comparator.comparing(Placement::start).reversed())
                        .limit(VISITS)
                        .toList();
        var seen = latest.stream().collect(groupingBy(Placement::practitioner, counting()));
        return seen.entrySet().stream()
                .max(
                        Map.Entry.<PractitionerId, Long>comparingByValue()
                                .thenComparing(who -> -firstAt(latest, who.getKey())))
                .map(who -> new Usual(who.getKey(), latest.getFirst().start().toLocalTime()));
    }

    private static int firstAt(List<Placement> latest, PractitionerId who) {
        return latest.stream().map(Placement::practitioner).toList().indexOf(who);
    }
}

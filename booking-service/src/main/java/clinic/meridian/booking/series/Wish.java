package clinic.meridian.booking.series;

import clinic.meridian.booking.daysheet.Wanted;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.PractitionerId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A row of visits that somebody would like; public for the codec.
 *
 * @param adjuncts the same in every visit
 * @param starts in order, with the clinic's offset
 * @param practitioner the same for all; anybody each time when absent
 */
public record Wish(
        PatientId patient,
        String type,
        List<String> adjuncts,
        @Nullable PractitionerId practitioner,
        List<OffsetDateTime> starts) {

    public Wish {
        adjuncts = List.copyOf(adjuncts);
        starts = starts.stream().sorted().toList();
    }

    int count() {
        return starts.size();
    }

    OffsetDateTime start(int i) {
        return starts.get(i);
    }

    Wanted wanted(int i) {
        return new Wanted(type, adjuncts, start(i), practitioner, null);
    }

    /** The days of the row's other visits, which the gap between two visits counts too. */
    Set<LocalDate> daysBeside(int i) {
        return IntStream.range(0, count())
                .filter(other -> other != i)
                .mapToObj(other -> start(other).toLocalDate())
                .collect(Collectors.toSet());
    }
}

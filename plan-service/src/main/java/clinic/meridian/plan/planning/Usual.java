package clinic.meridian.plan.planning;

import clinic.meridian.events.ClinicId;
import clinic.meridian.events.PractitionerId;
import clinic.meridian.events.Visit;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Where, with whom and at what hour the patient usually comes: as at the latest visit known.
 *
 * @param start of that visit; order of arrival doesn't matter
 */
public record Usual(
        ClinicId clinic,
        ZoneId zone,
        PractitionerId practitioner,
        LocalTime time,
        Instant start,
        long version) {

    static Usual after(@Nullable Usual known, Visit visit) {
        var start = visit.start().toInstant();
        var seen =
                new Usual(
                        visit.clinic(),
                        visit.zone(),
                        visit.practitioner(),
                        visit.start().atZoneSameInstant(visit.zone()).toLocalTime(),
                        start,
                        visit.version());
        return known == null || !known.isLaterThan(seen) ? seen : known;
    }

    private boolean isLaterThan(Usual other) {
        int compared = start.compareTo(other.start);
        return compared > 0 || (compared == 0 && version > other.version);
    }
}

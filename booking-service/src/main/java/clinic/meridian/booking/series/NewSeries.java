package clinic.meridian.booking.series;

import clinic.meridian.booking.frontdesk.Need;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.PractitionerId;

import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A row as it is asked for: by its first start and the days between, or start by start.
 *
 * @param adjuncts added to every visit
 * @param first start of the first one; its hour by the clinic's clock is kept
 * @param starts instead of {@code first}, {@code everyDays} and {@code count}, for a row in which
 *     alternatives were chosen
 * @param practitioner anybody each time when absent
 */
record NewSeries(
        @Nullable String type,
        @Nullable List<String> adjuncts,
        @Nullable OffsetDateTime first,
        @Nullable Integer everyDays,
        @Nullable Integer count,
        @Nullable PatientId patient,
        @Nullable PractitionerId practitioner,
        @Nullable List<OffsetDateTime> starts) {

    /** A choice: half a year of weekly visits. */
    private static final int MOST = 26;

    /** Domain rule: no two visits of a plan are further apart. */
    private static final int LONGEST_INTERVAL = 126;

    NewSeries {
        var unused = Need.present("type", type);
        var unused2 = Need.present("patient", patient);
        if (starts == null) {
            var unused3 = Need.present("first", first);
            within("everyDays", everyDays, LONGEST_INTERVAL);
            within("count", count, MOST);
        } else {
            within("starts", starts.size(), MOST);
        }
    }

    Wish wish(Clinic house) {
        var name = Need.present("type", type);
        Need.that(house.type(name).isPresent(), "type", "a type of visit of this clinic");
        return new Wish(
                Need.present("patient", patient),
                name,
                adjuncts == null ? List.of() : adjuncts,
                practitioner,
                starts(house));
    }

    private List<OffsetDateTime> starts(Clinic house) {
        if (starts != null) {
            return starts.stream()
                    .map(start -> start.atZoneSameInstant(house.zone()).toOffsetDateTime())
                    .toList();
        }
        int days = Need.present("everyDays", everyDays);
        Need.that(
                days >= house.rules().minGapDays(),
                "everyDays",
                "at least " + house.rules().minGapDays() + ", the gap between two visits");
        return Occurrences.every(
                house.zone(), Need.present("first", first), days, Need.present("count", count));
    }

    private static void within(String field, @Nullable Integer value, int most) {
        Need.that(value != null && value >= 1 && value <= most, field, "1 to " + most);
    }
}

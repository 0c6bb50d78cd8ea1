package clinic.meridian.booking.frontdesk;

import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.booking.practice.Clinics;
import clinic.meridian.desk.problem.Problems;
import clinic.meridian.events.ClinicId;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.PractitionerId;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** A row of visits for one patient: all are placed, or the conflicts are listed and none is. */
@RestController
class SeriesController {

    /** A choice: half a year of weekly visits. */
    private static final int MOST = 26;

    /**
     * @param first start of the first one
     */
    record NewSeries(
            @Nullable String type,
            @Nullable OffsetDateTime first,
            int everyDays,
            int count,
            @Nullable PatientId patient,
            @Nullable PractitionerId practitioner) {
        NewSeries {
            var unused = Need.present("type", type);
            var unused2 = Need.present("first", first);
            var unused3 = Need.present("patient", patient);
            Need.that(everyDays >= 1 && everyDays <= 126, "everyDays", "1 to 126");
            Need.that(count >= 1 && count <= MOST, "count", "1 to " + MOST);
        }

        Series.Wish wish() {
            return new Series.Wish(
                    Need.present("type", type),
                    Need.present("first", first),
                    everyDays,
                    count,
                    Need.present("patient", patient),
                    practitioner);
        }
    }

    record Booked(List<VisitView> appointments) {}

    /** One visit that cannot be placed, with the problem it would have been alone. */
    record ConflictView(OffsetDateTime start, String problem, String sentence) {}

    private final Series series;
    private final IdempotencyKeys keys;
    private final Clinics clinics;
    private final VisitViews views;
    private final BookingMetrics metrics;

    SeriesController(
            Series series,
            IdempotencyKeys keys,
            Clinics clinics,
            VisitViews views,
            BookingMetrics metrics) {
        this.series = series;
        this.keys = keys;
        this.clinics = clinics;
        this.views = views;
        this.metrics = metrics;
    }

    @PostMapping("/api/clinics/{clinic}/series")
    ResponseEntity<?> book(
            @PathVariable ClinicId clinic,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody NewSeries body) {
        var house = NoSuch.orClinic(clinics, clinic);
        Need.that(
                body.everyDays() >= house.rules().minGapDays(),
                "everyDays",
                "at least " + house.rules().minGapDays() + ", the gap between two visits");
        return switch (keys.claim(clinic, "series", key, body)) {
            case IdempotencyKeys.Claim.Misused _ -> Answers.keyReused();
            case IdempotencyKeys.Claim.Fresh(var id) -> book(house, id, body);
            case IdempotencyKeys.Claim.Again(var id) -> book(house, id, body);
        };
    }

    private ResponseEntity<?> book(Clinic house, String id, NewSeries body) {
        var outcome =
                metrics.timedPlain(
                        Flow.SERIES, () -> series.book(house, id, body.wish(), Answers.actor()));
        return switch (outcome) {
            case Series.Outcome.Booked(var visits) ->
                    ResponseEntity.status(HttpStatus.CREATED)
                            .body(
                                    new Booked(
                                            visits.stream()
                                                    .map(visit -> views.of(house.id(), visit))
                                                    .toList()));
            case Series.Outcome.Conflicts(var conflicts) ->
                    Problems.of(
                            Answers.slug(conflicts.getFirst().refusal().reason()),
                            "Not every visit of the row can be placed, so none was.",
                            Map.of("conflicts", conflicts.stream().map(this::view).toList()));
        };
    }

    private ConflictView view(Series.Conflict conflict) {
        return new ConflictView(
                conflict.start(),
                Answers.slug(conflict.refusal().reason()).text(),
                conflict.refusal().sentence());
    }
}

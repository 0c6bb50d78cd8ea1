package clinic.meridian.booking.series;

import clinic.meridian.booking.frontdesk.Answers;
import clinic.meridian.booking.frontdesk.BookingMetrics;
import clinic.meridian.booking.frontdesk.Flow;
import clinic.meridian.booking.frontdesk.IdempotencyKeys;
import clinic.meridian.booking.frontdesk.NoSuch;
import clinic.meridian.booking.frontdesk.VisitView;
import clinic.meridian.booking.frontdesk.VisitViews;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.booking.practice.Clinics;
import clinic.meridian.desk.problem.Problems;
import clinic.meridian.events.ClinicId;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** A row of visits for one patient: all are placed, or the conflicts are listed and none is. */
@RestController
class SeriesController {

    record Booked(List<VisitView> appointments) {}

    /**
     * @param state {@code holding}, {@code booking}, {@code booked}, {@code giving-back} or {@code
     *     given-up}
     * @param sentence why it was given up
     */
    record RowView(
            String id, String state, @Nullable String sentence, List<VisitView> appointments) {}

    record PreviewView(List<OccurrenceView> occurrences, List<ClockChange> clockChanges) {}

    private final Series series;
    private final Preview preview;
    private final Rows rows;
    private final IdempotencyKeys keys;
    private final Clinics clinics;
    private final VisitViews views;
    private final BookingMetrics metrics;

    SeriesController(
            Series series,
            Preview preview,
            Rows rows,
            IdempotencyKeys keys,
            Clinics clinics,
            VisitViews views,
            BookingMetrics metrics) {
        this.series = series;
        this.preview = preview;
        this.rows = rows;
        this.keys = keys;
        this.clinics = clinics;
        this.views = views;
        this.metrics = metrics;
    }

    /** What booking the row would do now. Changes nothing. */
    @PostMapping("/api/clinics/{clinic}/series/preview")
    PreviewView preview(@PathVariable ClinicId clinic, @RequestBody NewSeries body) {
        var house = NoSuch.orClinic(clinics, clinic);
        var wish = body.wish(house);
        var occurrences = preview.of(house, wish, Answers.actor());
        return new PreviewView(
                occurrences.stream().map(OccurrenceView::of).toList(),
                ClockChange.within(wish.starts(), house.zone()));
    }

    @PostMapping("/api/clinics/{clinic}/series")
    ResponseEntity<?> book(
            @PathVariable ClinicId clinic,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody NewSeries body) {
        var house = NoSuch.orClinic(clinics, clinic);
        var wish = body.wish(house);
        return keys.claim(clinic, "series", key, body).answer(id -> book(house, id, wish));
    }

    /** How far a row has come. */
    @GetMapping("/api/clinics/{clinic}/series/{id}")
    RowView show(@PathVariable ClinicId clinic, @PathVariable String id) {
        var row =
                rows.find(id)
                        .filter(found -> found.clinic().equals(clinic))
                        .orElseThrow(() -> new NoSuch("There is no row of visits " + id + "."));
        var visits = series.visits(row).stream().map(visit -> views.of(clinic, visit)).toList();
        return new RowView(id, row.step().word(), row.why(), visits);
    }

    private ResponseEntity<?> book(Clinic house, String id, Wish wish) {
        var outcome =
                metrics.timedPlain(
                        Flow.SERIES, () -> series.book(house, id, wish, Answers.actor()));
        return switch (outcome) {
            case Series.Outcome.Booked(var row, var visits) ->
                    ResponseEntity.status(HttpStatus.CREATED)
                            .location(URI.create("/api/clinics/" + house.id() + "/series/" + row))
                            .body(
                                    new Booked(
                                            visits.stream()
                                                    .map(visit -> views.of(house.id(), visit))
                                                    .toList()));
            case Series.Outcome.NotWhole(var conflicts) ->
                    Problems.of(
                            Answers.slug(conflicts.getFirst().refusal().reason()),
                            "Not every visit of the row can be placed, so none was.",
                            Map.of(
                                    "conflicts",
                                    conflicts.stream()
                                            .map(OccurrenceView.ConflictView::of)
                                            .toList()));
            case Series.Outcome.TryAgain(var why) ->
                    Problems.unavailable(why + " None was booked; please try again.");
        };
    }
}

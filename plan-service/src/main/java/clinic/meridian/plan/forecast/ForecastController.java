package clinic.meridian.plan.forecast;

import clinic.meridian.desk.problem.Problems;
import clinic.meridian.desk.problem.Slug;
import clinic.meridian.events.ClinicId;
import clinic.meridian.plan.planning.KnownVisit;
import clinic.meridian.plan.planning.Plan;
import clinic.meridian.plan.planning.Plans;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;

/** For who plans rooms and hours. */
@RestController
class ForecastController {

    /** A choice: half a year; what is further is a guess. */
    private static final int MOST_WEEKS = 26;

    private final Plans plans;

    ForecastController(Plans plans) {
        this.plans = plans;
    }

    /**
     * @param weeks 1 to 26, the present one among them
     */
    @GetMapping("/api/clinics/{clinic}/forecast")
    ResponseEntity<?> forecast(
            @PathVariable ClinicId clinic, @RequestParam(defaultValue = "12") int weeks) {
        if (weeks < 1 || weeks > MOST_WEEKS) {
            return Problems.of(
                    Slug.INVALID_REQUEST,
                    "weeks: " + weeks + " (expected: 1 to " + MOST_WEEKS + ")",
                    Map.of("field", "weeks"));
        }
        var now = plans.now();
        var all = plans.at(clinic);
        var zone =
                all.stream()
                        .map(plan -> Objects.requireNonNull(plan.file().usual()).zone())
                        .findFirst()
                        .<ZoneId>map(known -> known)
                        .orElse(ZoneOffset.UTC);
        var today = now.atZone(zone).toLocalDate();
        var cadences = all.stream().map(plan -> cadence(plan, now)).toList();
        return ResponseEntity.ok(Forecast.of(clinic, cadences, today, weeks));
    }

    private static Cadence cadence(Plan plan, Instant now) {
        var standing = plan.standing();
        var next = standing.nextVisit();
        return new Cadence(
                standing.phase(),
                plan.ahead(now).stream().map(KnownVisit::day).toList(),
                next == null ? null : next.target(),
                standing.intervalDays());
    }
}

package clinic.meridian.plan.planning;

import clinic.meridian.plan.course.CheckIn;
import clinic.meridian.plan.course.Flare;
import clinic.meridian.plan.course.Review;
import clinic.meridian.plan.course.Standing;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** What the last events said. The next standing is compared with it. */
public record Published(
        String phase,
        Standing.Kind kind,
        @Nullable LocalDate earliest,
        @Nullable LocalDate target,
        @Nullable LocalDate latest,
        Flare.State flare,
        @Nullable Instant flareAt,
        @Nullable Instant checkInFrom,
        @Nullable String checkInReason,
        List<String> reviews) {

    static Published of(Standing standing) {
        var window = standing.nextVisit();
        var checkIn = standing.checkIn();
        return new Published(
                standing.phase(),
                standing.kind(),
                window == null ? null : window.earliest(),
                window == null ? null : window.target(),
                window == null ? null : window.latest(),
                standing.flare().state(),
                standing.flare().at(),
                checkIn == null ? null : checkIn.notBefore(),
                checkIn == null ? null : checkIn.reason(),
                standing.reviews().stream().map(Review::id).toList());
    }

    boolean saysWindow(Published other) {
        return Objects.equals(earliest, other.earliest)
                && Objects.equals(target, other.target)
                && Objects.equals(latest, other.latest);
    }

    boolean saysCheckIn(CheckIn checkIn) {
        return checkIn.notBefore().equals(checkInFrom) && checkIn.reason().equals(checkInReason);
    }

    boolean saysFlare(Flare now) {
        return flare == now.state() && Objects.equals(flareAt, now.at());
    }
}

package clinic.meridian.plan.course;

import clinic.meridian.plan.protocol.CareProtocol.Flares;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Suspects, confirms and dismisses flares. */
final class FlareWatch {

    private Flares rules;
    private final List<Instant> confirmed = new ArrayList<>(0);
    private @Nullable Instant suspectedAt;
    private double reference;

    FlareWatch(Flares rules) {
        this.rules = rules;
    }

    /** From here on; what was suspected or confirmed stays. */
    void follow(Flares next) {
        rules = next;
    }

    /** A report before a visit. While a flare is suspected, it is the second report. */
    Verdict atVisit(Instant at, int score, double smoothed) {
        return suspectedAt == null ? first(at, score, false, smoothed) : second(at, score);
    }

    /** A report between visits. Too soon after a suspicion it decides only when it is severe. */
    Verdict between(Instant at, int score, boolean saysFlare, double smoothed) {
        if (suspectedAt == null) {
            return first(at, score, saysFlare, smoothed);
        }
        var told = Duration.between(suspectedAt, at);
        boolean late = told.compareTo(Duration.ofHours(rules.checkInFrom().value())) >= 0;
        return late || atOnce(score) ? second(at, score) : Verdict.SUSPECTED;
    }

    /** A practitioner says what it is. */
    Verdict told(Instant at, boolean flare, double smoothed) {
        if (suspectedAt == null) {
            reference = smoothed;
        }
        suspectedAt = null;
        return flare ? confirm(at) : Verdict.NONE;
    }

    void dismiss() {
        suspectedAt = null;
    }

    /** Whether pain is still as far up as the flare that was confirmed. */
    boolean stillUp(int score) {
        return score >= reference + rules.points().value();
    }

    int confirmedWithin(Instant now) {
        var since = now.minus(Duration.ofDays(rules.withinDays().value()));
        return (int) confirmed.stream().filter(at -> at.isAfter(since)).count();
    }

    boolean suspected() {
        return suspectedAt != null;
    }

    Flare standing(boolean returning) {
        if (suspectedAt != null) {
            return new Flare(Flare.State.SUSPECTED, suspectedAt, reference);
        }
        return returning && !confirmed.isEmpty()
                ? new Flare(Flare.State.CONFIRMED, confirmed.getLast(), reference)
                : Flare.NONE;
    }

    CheckIn checkIn(Instant suspected) {
        return new CheckIn(
                suspected.plus(Duration.ofHours(rules.checkInFrom().value())),
                suspected.plus(Duration.ofHours(rules.checkInTo().value())),
                "flare-suspected");
    }

    private Verdict first(Instant at, int score, boolean saysFlare, double smoothed) {
        reference = smoothed;
        boolean up = stillUp(score) && score >= rules.least().value();
        if (up && atOnce(score)) {
            return confirm(at);
        }
        if (up || saysFlare) {
            suspectedAt = at;
            return Verdict.SUSPECTED;
        }
        return Verdict.NONE;
    }

    private Verdict second(Instant at, int score) {
        suspectedAt = null;
        return stillUp(score) ? confirm(at) : Verdict.NONE;
    }

    private boolean atOnce(int score) {
        return score >= rules.atOnceScore().value()
                || score >= reference + rules.atOncePoints().value();
    }

    private Verdict confirm(Instant at) {
        confirmed.add(at);
        return Verdict.CONFIRMED;
    }

    enum Verdict {
        NONE,
        SUSPECTED,
        CONFIRMED
    }
}

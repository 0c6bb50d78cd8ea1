package clinic.meridian.plan.course;

import clinic.meridian.plan.protocol.CareProtocol.Limits;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** When the red-flag questions have to be asked again: after so many visits or days, or a flare. */
final class ScreeningDue {

    private Limits limits;
    private @Nullable LocalDate since;
    private int visits;
    private boolean flare;

    ScreeningDue(Limits limits) {
        this.limits = limits;
    }

    void follow(Limits next) {
        limits = next;
    }

    void visit(LocalDate day) {
        if (since == null) {
            since = day;
        }
        visits++;
    }

    void flare() {
        flare = true;
    }

    void asked(LocalDate day) {
        since = day;
        visits = 0;
        flare = false;
    }

    /** The questions asked at registration hold for the first visits. */
    boolean on(LocalDate day) {
        return since != null
                && (flare
                        || visits >= limits.screenVisits().value()
                        || ChronoUnit.DAYS.between(since, day) >= limits.screenDays().value());
    }
}

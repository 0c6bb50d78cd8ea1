package clinic.meridian.plan.course;

import clinic.meridian.plan.condition.Asking;
import clinic.meridian.plan.condition.Label;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a plan says now, and why.
 *
 * @param intervalDays days between visits now
 * @param baseline pain that improvement is measured from; frozen after the first visit
 * @param smoothed median of the last pre-visit reports
 * @param reportsUsed those reports, oldest first
 * @param improvementPct fall of {@code smoothed} below {@code baseline}, rounded; negative is worse
 * @param nextVisit absent before the first session and while nothing is suggested
 * @param reviews that are open
 * @param lastVisit day of the last completed session, at the clinic
 * @param flags short codes for staff that stop nothing, for example {@code early-check}
 * @param protocol the version that is followed now
 * @param questions what staff ask at the next visit because of the condition
 * @param labels what is said wherever the plan is shown, for example {@code evidence: indirect}
 * @param lookAgainAt when the passing of time alone next changes this standing
 */
public record Standing(
        String phase,
        String phaseName,
        int intervalDays,
        @Nullable Double baseline,
        @Nullable Double smoothed,
        List<Integer> reportsUsed,
        @Nullable Integer improvementPct,
        Steering steering,
        Kind kind,
        @Nullable VisitWindow nextVisit,
        int sessions,
        int sessionsInPhase,
        int minSessions,
        Flare flare,
        @Nullable CheckIn checkIn,
        @Nullable LocalDate lastVisit,
        List<Review> reviews,
        List<String> flags,
        List<Because> because,
        List<Step> history,
        @Nullable Outcome outcome,
        String protocol,
        List<Asking> questions,
        List<Label> labels,
        @Nullable Instant lookAgainAt) {

    /** The same course with another suggestion, as a payer's policy may ask for. */
    public Standing suggesting(
            @Nullable VisitWindow window,
            List<Review> open,
            List<Because> why,
            @Nullable Instant again) {
        return new Standing(
                phase,
                phaseName,
                intervalDays,
                baseline,
                smoothed,
                reportsUsed,
                improvementPct,
                steering,
                kind,
                window,
                sessions,
                sessionsInPhase,
                minSessions,
                flare,
                checkIn,
                lastVisit,
                List.copyOf(open),
                flags,
                List.copyOf(why),
                history,
                outcome,
                protocol,
                questions,
                labels,
                again);
    }

    /** Who changes the phase. */
    public enum Steering {
        PAIN("pain"),
        MANUAL("manual");

        private final String code;

        Steering(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** In the order of weight: the first that applies is shown. */
    public enum Kind {
        FINISHED("finished"),
        /** Too long without a visit: new screen and new baseline on return. */
        LAPSED("lapsed"),
        /** No suggestions and no check-ins. */
        ON_HOLD("on-hold"),
        /** No suggestions until a review is closed. */
        REVIEW_PAUSED("review-paused"),
        DISCHARGE_OFFERED("discharge-offered"),
        ACTIVE("active");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}

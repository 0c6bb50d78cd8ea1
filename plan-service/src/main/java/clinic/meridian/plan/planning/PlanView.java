package clinic.meridian.plan.planning;

import clinic.meridian.desk.access.Caller;
import clinic.meridian.desk.access.Role;
import clinic.meridian.plan.condition.Asking;
import clinic.meridian.plan.condition.Label;
import clinic.meridian.plan.course.Because;
import clinic.meridian.plan.course.CheckIn;
import clinic.meridian.plan.course.Review;
import clinic.meridian.plan.course.Standing;
import clinic.meridian.plan.course.Step;
import clinic.meridian.plan.course.VisitWindow;
import clinic.meridian.plan.sheet.Figure;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A plan as it is shown.
 *
 * @param baseline pain that improvement is measured from: the mean of {@code intake} and the report
 *     before the first needling
 * @param smoothedPain median of {@code reportsUsed}
 * @param standing {@code active}, {@code on-hold}, {@code review-paused}, {@code lapsed}, {@code
 *     discharge-offered} or {@code finished}
 * @param nextVisit absent before the first session and while nothing is suggested
 * @param coverage what the payer's policy counts; staff only
 * @param questions what staff ask at the next visit because of the condition
 * @param labels what is said of the evidence, for patients too
 * @param notes of the condition, for staff
 * @param because the reasons, in the order in which a person would ask
 * @param marks for each number shown whether it rests on evidence or is a choice, and why
 */
public record PlanView(
        String id,
        String patient,
        String protocol,
        int protocolVersion,
        String protocolName,
        @Nullable String variant,
        LocalDate onset,
        int intake,
        @Nullable String condition,
        @Nullable String region,
        @Nullable CoverageView coverage,
        List<String> modifiers,
        String phase,
        String phaseName,
        int intervalDays,
        @Nullable Double baseline,
        @Nullable Double smoothedPain,
        List<Integer> reportsUsed,
        @Nullable Integer improvementPct,
        String steering,
        String standing,
        @Nullable VisitWindow nextVisit,
        int sessions,
        int sessionsInPhase,
        int minSessions,
        FlareView flare,
        @Nullable CheckIn checkIn,
        List<ReviewView> reviews,
        List<String> flags,
        List<Asking> questions,
        List<Label> labels,
        List<String> notes,
        List<Because> because,
        List<StepView> history,
        List<OverrideView> overrides,
        Map<String, Figure> marks,
        long version) {

    public record FlareView(String state, @Nullable Instant at, @Nullable Double reference) {}

    public record ReviewView(String id, String reason, String effect, Instant at, String sentence) {

        public static ReviewView of(Review review) {
            return new ReviewView(
                    review.id(),
                    review.kind().code(),
                    review.effect().name().toLowerCase(Locale.ROOT),
                    review.at(),
                    review.sentence());
        }
    }

    public record StepView(
            Instant at,
            @Nullable String session,
            String from,
            String to,
            String reason,
            String sentence,
            @Nullable Double baseline,
            List<Integer> reportsUsed,
            @Nullable Double smoothed,
            List<Because> because,
            String protocol) {

        static StepView of(Step step) {
            return new StepView(
                    step.at(),
                    step.session(),
                    step.from(),
                    step.to(),
                    step.reason().code(),
                    step.sentence(),
                    step.baseline(),
                    step.reportsUsed(),
                    step.smoothed(),
                    step.because(),
                    step.protocol());
        }
    }

    /** Who steered, why and until when; and whether it was undone. */
    public record OverrideView(
            String id, Instant at, String by, String reason, ChangeRow change, boolean undone) {}

    /** As staff see it, or as the patient does: without what would name a diagnosis or a payer. */
    public static PlanView of(Plan plan, boolean forStaff) {
        var file = plan.file();
        var from = plan.beginning();
        var protocol = plan.protocol();
        Standing now = plan.standing();
        return new PlanView(
                file.plan().value(),
                plan.patient().value(),
                protocol.reference(),
                protocol.version(),
                protocol.name(),
                from.variant(),
                from.onset(),
                from.intake(),
                forStaff ? from.condition() : null,
                forStaff ? from.region() : null,
                coverage(plan),
                forStaff ? from.modifiers() : List.of(),
                now.phase(),
                now.phaseName(),
                now.intervalDays(),
                now.baseline(),
                now.smoothed(),
                now.reportsUsed(),
                now.improvementPct(),
                now.steering().code(),
                now.kind().code(),
                now.nextVisit(),
                now.sessions(),
                now.sessionsInPhase(),
                now.minSessions(),
                new FlareView(
                        now.flare().state().name().toLowerCase(Locale.ROOT),
                        now.flare().at(),
                        now.flare().reference()),
                now.checkIn(),
                now.reviews().stream().map(ReviewView::of).toList(),
                now.flags(),
                forStaff ? now.questions() : List.of(),
                forStaff ? now.labels() : unnamed(now.labels()),
                forStaff ? plan.modifiers().notes() : List.of(),
                now.because(),
                now.history().stream().map(StepView::of).toList(),
                forStaff ? overrides(file) : List.of(),
                marks(plan),
                file.edition());
    }

    private static @Nullable CoverageView coverage(Plan plan) {
        var covered = plan.covered();
        if (covered == null || !Caller.current().has(Role.RECEPTION)) {
            return null;
        }
        boolean practitioner = Caller.current().has(Role.PRACTITIONER);
        return CoverageView.of(covered, plan.file().coverage(), practitioner);
    }

    /** Why a label is there names the condition, which a link in other hands must not. */
    private static List<Label> unnamed(List<Label> labels) {
        return labels.stream()
                .map(each -> new Label(each.label(), each.mark(), "the studies were of others"))
                .distinct()
                .toList();
    }

    private static List<OverrideView> overrides(PlanFile file) {
        return file.facts().stream()
                .filter(row -> row.kind() == FactRow.Kind.OVERRIDE)
                .map(row -> override(row, file))
                .toList();
    }

    private static OverrideView override(FactRow row, PlanFile file) {
        boolean undone =
                file.facts().stream()
                        .anyMatch(
                                other ->
                                        other.kind() == FactRow.Kind.CORRECTION
                                                && row.id().equals(other.about()));
        return new OverrideView(
                row.id(),
                row.at(),
                String.valueOf(row.by()),
                String.valueOf(row.why()),
                Objects.requireNonNull(row.change()),
                undone);
    }

    private static Map<String, Figure> marks(Plan plan) {
        var protocol = plan.protocol();
        var phase = protocol.phases().get(protocol.indexOf(plan.standing().phase()));
        return Map.of(
                "intervalDays", phase.interval().days(),
                "minSessions", phase.minSessions(),
                "smoothedPain", protocol.smoothing(),
                "improvementPct", protocol.response().improvedPercent());
    }
}

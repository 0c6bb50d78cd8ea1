package clinic.meridian.plan.overdue;

import clinic.meridian.plan.course.VisitWindow;
import clinic.meridian.plan.planning.Plan;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A patient who should be here.
 *
 * @param latest the day by which the plan wanted the visit, at the clinic
 * @param days since then
 */
record Overdue(
        String patient,
        String plan,
        String phase,
        LocalDate target,
        LocalDate latest,
        long days,
        @Nullable LocalDate lastVisit,
        @Nullable String practitioner) {

    /** Longest overdue first. */
    static List<Overdue> among(Collection<Plan> plans, Instant now) {
        return plans.stream()
                .flatMap(plan -> of(plan, now))
                .sorted(Comparator.comparingLong(Overdue::days).reversed())
                .toList();
    }

    private static Stream<Overdue> of(Plan plan, Instant now) {
        var window = plan.standing().nextVisit();
        var usual = plan.file().usual();
        if (window == null || usual == null || !plan.ahead(now).isEmpty()) {
            return Stream.empty();
        }
        var today = now.atZone(usual.zone()).toLocalDate();
        return today.isAfter(window.latest()) ? Stream.of(of(plan, window, today)) : Stream.empty();
    }

    private static Overdue of(Plan plan, VisitWindow window, LocalDate today) {
        var usual = Objects.requireNonNull(plan.file().usual());
        return new Overdue(
                plan.patient().value(),
                plan.file().plan().value(),
                plan.standing().phase(),
                window.target(),
                window.latest(),
                ChronoUnit.DAYS.between(window.latest(), today),
                plan.standing().lastVisit(),
                usual.practitioner().value());
    }
}

package clinic.meridian.plan.coverage;

import clinic.meridian.plan.sheet.Figure;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What shows improvement: any one of these, not older than so many days.
 *
 * @param maxAgeDays before the day on which the visit is asked for
 */
public record ImprovementTest(Figure maxAgeDays, List<Threshold> anyOf) {

    public ImprovementTest {
        anyOf = List.copyOf(anyOf);
    }

    /**
     * Of one measure. What is given must hold together.
     *
     * @param percent below where the measure began
     * @param points below where it began
     */
    public record Threshold(
            Finding.Measure measure, @Nullable Figure percent, @Nullable Figure points) {

        boolean isMetBy(Finding finding) {
            return finding.measure() == measure && reaches(finding.fall(), finding.from());
        }

        /** As much worse as it would have to be better. */
        boolean isReversedBy(Finding finding) {
            return finding.measure() == measure
                    && measure != Finding.Measure.ATTESTATION
                    && reaches(-finding.fall(), finding.from());
        }

        private boolean reaches(double change, double from) {
            return (percent == null || change * 100 >= percent.value() * from)
                    && (points == null || change >= points.value());
        }
    }

    /** The newest finding that passes on that day. */
    Optional<Finding> shown(Collection<Finding> findings, LocalDate askedOn) {
        return newest(findings, askedOn)
                .filter(finding -> age(finding, askedOn) <= maxAgeDays.value())
                .filter(this::passes)
                .max(Comparator.comparing(Finding::day));
    }

    /** The newest finding that passes, however old. */
    Optional<Finding> everShown(Collection<Finding> findings, LocalDate askedOn) {
        return newest(findings, askedOn)
                .filter(this::passes)
                .max(Comparator.comparing(Finding::day));
    }

    /**
     * Whether the newest finding of one measure got worse by as much, and no other shows better.
     */
    boolean regressing(Collection<Finding> findings, LocalDate askedOn) {
        return newest(findings, askedOn).noneMatch(this::passes)
                && newest(findings, askedOn)
                        .anyMatch(
                                finding ->
                                        anyOf.stream()
                                                .anyMatch(each -> each.isReversedBy(finding)));
    }

    private boolean passes(Finding finding) {
        return anyOf.stream().anyMatch(each -> each.isMetBy(finding));
    }

    /** The newest of each measure: an earlier and better one doesn't count any longer. */
    private static Stream<Finding> newest(Collection<Finding> findings, LocalDate askedOn) {
        return Arrays.stream(Finding.Measure.values())
                .flatMap(
                        measure ->
                                findings.stream()
                                        .filter(finding -> finding.measure() == measure)
                                        .filter(finding -> !finding.day().isAfter(askedOn))
                                        .max(Finding.ORDER)
                                        .stream());
    }

    private static long age(Finding finding, LocalDate askedOn) {
        return ChronoUnit.DAYS.between(finding.day(), askedOn);
    }

    /** Such as {@code pain by 30% and 1 point, PEG by 1 point or an attestation}. */
    String words() {
        var each = anyOf.stream().map(ImprovementTest::words).toList();
        return each.size() == 1
                ? each.getFirst()
                : String.join(", ", each.subList(0, each.size() - 1)) + " or " + each.getLast();
    }

    private static String words(Threshold threshold) {
        var percent = threshold.percent();
        var points = threshold.points();
        if (percent == null && points == null) {
            return threshold.measure().words();
        }
        return threshold.measure().words()
                + " by "
                + (percent == null ? "" : percent.value() + "%")
                + (percent == null || points == null ? "" : " and ")
                + (points == null
                        ? ""
                        : points.value() + (points.value() == 1 ? " point" : " points"));
    }
}

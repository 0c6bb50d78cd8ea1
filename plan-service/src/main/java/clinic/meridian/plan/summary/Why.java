package clinic.meridian.plan.summary;

import clinic.meridian.plan.course.Because;
import clinic.meridian.plan.course.Review;
import clinic.meridian.plan.course.Standing;
import clinic.meridian.plan.planning.Plan;
import clinic.meridian.plan.protocol.CareProtocol;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The standing's reasons in a patient's words. */
final class Why {

    private Why() {}

    static List<Sentence> of(Plan plan) {
        var standing = plan.standing();
        return Stream.of(
                        standing.because().stream().flatMap(why -> said(why, plan)),
                        reviews(standing),
                        labels(standing))
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    /**
     * Conditions for visits further apart are said in {@link Changing}, open reviews below; what is
     * for staff only is left out.
     */
    private static Stream<Sentence> said(Because why, Plan plan) {
        var protocol = plan.protocol();
        return switch (why.code()) {
            case "smoothed" -> smoothed(why, plan.standing(), protocol);
            case "manual-steering" ->
                    Stream.of(
                            Sentence.of(
                                    "why.manual-steering",
                                    Marked.of(protocol.response().manualAtOrBelow())));
            case "min-sessions" ->
                    Stream.of(
                            Sentence.of(
                                    "why.min-sessions",
                                    plan.standing().sessionsInPhase(),
                                    Changing.least(plan)));
            case "flare-suspected" -> flare("why.flare-suspected", protocol);
            case "flare-confirmed" -> flare("why.flare-confirmed", protocol);
            case "lapsed" ->
                    Stream.of(Sentence.of("why.lapsed", Span.of(protocol.limits().lapse())));
            case "early-check" -> early(protocol);
            case "no-session",
                    "report-missing",
                    "finished",
                    "discharge-offered",
                    "paused",
                    "taper",
                    "flare",
                    "review",
                    "override",
                    "return",
                    "migrated" ->
                    Stream.of(Sentence.of("why." + why.code()));
            case String _ -> Stream.empty();
        };
    }

    private static Stream<Sentence> smoothed(
            Because why, Standing standing, CareProtocol protocol) {
        double now = why.numbers().getOrDefault("smoothed", 0.0);
        double start = why.numbers().getOrDefault("baseline", 0.0);
        var used = standing.reportsUsed();
        var pain =
                used.size() == 1
                        ? Sentence.of("why.pain.first", now)
                        : Sentence.of("why.pain", now, used, Marked.of(protocol.smoothing()));
        long percent = Math.round(Math.abs(why.numbers().getOrDefault("percent", 0.0)));
        var compared =
                now == start
                        ? Sentence.of("why.same", start)
                        : Sentence.of(now < start ? "why.lower" : "why.higher", start, percent);
        return Stream.of(pain, compared);
    }

    private static Stream<Sentence> flare(String key, CareProtocol protocol) {
        return Stream.of(Sentence.of(key, Marked.of(protocol.flares().points())));
    }

    private static Stream<Sentence> early(CareProtocol protocol) {
        var early = protocol.reviews().early();
        return early == null
                ? Stream.empty()
                : Stream.of(Sentence.of("why.early-check", Marked.of(early)));
    }

    /** Which studies, and of whom, would name the condition. */
    private static Stream<Sentence> labels(Standing standing) {
        return standing.labels().isEmpty()
                ? Stream.empty()
                : Stream.of(Sentence.of("why.indirect"));
    }

    /** Not why: what was answered or found is for the clinic to tell. */
    private static Stream<Sentence> reviews(Standing standing) {
        return standing.reviews().stream()
                .map(Review::effect)
                .max(Comparator.naturalOrder())
                .map(
                        effect ->
                                switch (effect) {
                                    case INFORMS -> "why.review.informs";
                                    case PAUSES -> "why.review.pauses";
                                    case HOLDS -> "why.review.holds";
                                })
                .map(Sentence::of)
                .stream()
                .map(Objects::requireNonNull);
    }
}

package clinic.meridian.web.services;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** One review with all that a practitioner needs to decide it. */
public record ReviewSheet(
        Review review,
        List<Choice> decisions,
        Plan plan,
        List<Report> reports,
        List<Reaction> reactions,
        List<Instant> missed,
        @Nullable Instant screened,
        List<Outcome> outcomes,
        List<Closed> earlier,
        List<LocalDate> ahead) {

    public record Review(String id, String reason, String effect, Instant at, String sentence) {}

    public record Choice(String decision, String does) {}

    /**
     * @param mark {@code evidence} or {@code choice}, where a threshold was used
     */
    public record Because(String code, String sentence, @Nullable String mark) {}

    public record Plan(
            String patient,
            String protocol,
            String phaseName,
            int intervalDays,
            String standing,
            @Nullable Double baseline,
            @Nullable Double smoothedPain,
            @Nullable Integer improvementPct,
            int sessions,
            List<String> flags,
            List<Because> because) {}

    public record Report(Instant at, @Nullable Integer score, boolean beforeNeedling) {}

    public record Reaction(Instant at, int severity) {}

    public record Figure(int value, String mark, String because) {}

    public record Outcome(
            String name, double first, double latest, @Nullable String change, Figure points) {}

    public record Closed(String review, Instant at, String decision, String note) {}
}

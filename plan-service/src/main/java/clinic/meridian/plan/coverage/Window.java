package clinic.meridian.plan.coverage;

import clinic.meridian.plan.sheet.Figure;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** One limit of a policy. Days are calendar days at the clinic, of the visit itself. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Window {

    /** Short and stable, for example {@code year}; names no payer, for events carry it. */
    String name();

    /** So many units within so many days from the first counted visit of the year or course. */
    @JsonTypeName("rolling-from-first")
    record RollingFromFirst(String name, Figure days, Figure max) implements Window {}

    /**
     * So many units more: visits that the rolling window has no room or no day for.
     *
     * @param needsImprovement whether each of them asks for improvement
     * @param days from the first counted visit, after which the extension is over; absent: none
     * @param claimNote what the claim of a visit beyond the rolling window's number carries
     */
    @JsonTypeName("extension")
    record Extension(
            String name,
            Figure addMax,
            boolean needsImprovement,
            @Nullable Figure days,
            @Nullable String claimNote)
            implements Window {}

    /**
     * So many units a year. The year begins with its first counted visit and ends with the first
     * day of that visit's month, so many months later.
     */
    @JsonTypeName("anniversary-month-start")
    record AnniversaryMonthStart(String name, Figure months, Figure max) implements Window {}

    /**
     * So many units in one course.
     *
     * @param pauseMonths months after the last counted visit at which another course may begin;
     *     absent: never by itself
     */
    @JsonTypeName("one-course")
    record OneCourse(String name, Figure max, @Nullable Figure pauseMonths) implements Window {}

    /** From so many days after the first counted visit on, each visit asks for improvement. */
    @JsonTypeName("review-from-first")
    record ReviewFromFirst(String name, Figure days) implements Window {}

    /**
     * Each visit needs an authorisation of the payer that holds on its day and has a visit left.
     *
     * @param inTurn what the payer usually gives, one after the other; the numbers that count are
     *     those of the authorisations themselves
     */
    @JsonTypeName("authorisations")
    record Authorisations(String name, List<Step> inTurn) implements Window {

        public Authorisations {
            inTurn = List.copyOf(inTurn);
        }

        /** One authorisation as it is usually given. */
        public record Step(String name, Figure visits, Figure days, boolean needsImprovement) {}
    }
}

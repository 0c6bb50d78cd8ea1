package clinic.meridian.plan.coverage;

import clinic.meridian.plan.sheet.Figure;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;

/**
 * A payer's rules as a versioned sheet. Immutable; a plan keeps the version it was put on.
 *
 * @param source where the rules were read
 * @param verified whether that was the payer's own publication; what is not verified is shown so
 * @param minutesPerVisit what a visit counts while nobody has told its minutes; only where minutes
 *     are the unit
 * @param windows all that a visit falls into must have room for it
 * @param improvement what shows improvement; absent where nothing asks for it
 * @param stop findings at which the policy stops
 * @param warnAt warn when so many units are left in a window, the most first
 */
public record CoveragePolicy(
        String id,
        int version,
        String name,
        String source,
        boolean verified,
        Unit unit,
        @Nullable Figure minutesPerVisit,
        Eligibility eligibility,
        List<Window> windows,
        @Nullable ImprovementTest improvement,
        List<Stop> stop,
        List<Figure> warnAt,
        OnExceeded onExceeded) {

    public CoveragePolicy {
        windows = List.copyOf(windows);
        stop = List.copyOf(stop);
        warnAt = warnAt.stream().sorted(Comparator.comparingInt(Figure::value).reversed()).toList();
    }

    /** As in a plan, for example {@code medicare-ncd-30.3.3/1}. */
    public String reference() {
        return id + "/" + version;
    }

    /** What is said wherever a count is shown. */
    public String caution() {
        return "Counted by the rules of "
                + name
                + (verified ? "" : ", which are not verified")
                + "; check with the payer.";
    }

    int units(UsedVisit visit) {
        if (unit == Unit.VISIT) {
            return 1;
        }
        return visit.minutes() > 0 || minutesPerVisit == null
                ? visit.minutes()
                : minutesPerVisit.value();
    }

    <W extends Window> @Nullable W window(Class<W> kind) {
        for (var window : windows) {
            if (kind.isInstance(window)) {
                return kind.cast(window);
            }
        }
        return null;
    }

    /** What is counted. */
    public enum Unit {
        @JsonProperty("visit")
        VISIT,
        /** Minutes of a practitioner's own time; rest with needles is none. */
        @JsonProperty("practitioner-minute")
        PRACTITIONER_MINUTE
    }

    /** A finding at which the policy stops, whatever is left in its windows. */
    public enum Stop {
        @JsonProperty("not_improving")
        NOT_IMPROVING,
        @JsonProperty("regressing")
        REGRESSING
    }

    /** What becomes of the next visit's suggestion when the policy refuses the visit. */
    public enum OnExceeded {
        /** Nothing is suggested until a window has room again. */
        @JsonProperty("block")
        BLOCK,
        /** Nothing is suggested until staff have asked the patient, who may pay themselves. */
        @JsonProperty("ask")
        ASK,
        /** It is suggested, with a warning. */
        @JsonProperty("allow")
        ALLOW
    }
}

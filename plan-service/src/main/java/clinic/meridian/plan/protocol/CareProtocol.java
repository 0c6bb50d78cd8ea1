package clinic.meridian.plan.protocol;

import clinic.meridian.plan.sheet.Figure;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * A versioned rule sheet. Immutable; a running plan keeps the version it began with.
 *
 * @param smoothing how many pre-visit reports the median is taken over
 * @param phases in the order of stepping down
 * @param variants other ways to run a phase, by name
 */
public record CareProtocol(
        String id,
        int version,
        String name,
        Figure smoothing,
        Response response,
        Flares flares,
        Limits limits,
        Reviews reviews,
        List<Reclassify> reclassify,
        Reentry reentry,
        List<Phase> phases,
        Map<String, Variant> variants) {

    public CareProtocol {
        phases = List.copyOf(phases);
        reclassify = List.copyOf(reclassify);
        variants = Map.copyOf(variants);
    }

    /** As in a plan, for example {@code chronic-back-pain/1}. */
    public String reference() {
        return id + "/" + version;
    }

    /** The position of a phase, or -1 where the protocol has no such phase. */
    public int indexOf(@Nullable String code) {
        for (int i = 0; i < phases.size(); i++) {
            if (phases.get(i).code().equals(code)) {
                return i;
            }
        }
        return -1;
    }

    /** Bands of improvement at a review, in percent and points of the baseline. */
    public record Response(
            Figure improvedPercent,
            Figure improvedPoints,
            Figure strongPercent,
            Figure noneBelowPercent,
            Figure worsePoints,
            Figure manualAtOrBelow) {}

    /**
     * When pain between or before visits counts as a flare, and what follows.
     *
     * @param points above the smoothed value, together with {@code least}
     * @param atOnceScore confirmed without a second report from this score on
     * @param atOncePoints or from so many points above
     * @param checkInFrom hours after which a second report tells; {@code checkInTo} likewise
     * @param visitFrom days to the visit that is offered
     */
    public record Flares(
            Figure points,
            Figure least,
            Figure atOnceScore,
            Figure atOncePoints,
            Figure checkInFrom,
            Figure checkInTo,
            Figure visitFrom,
            Figure visitTarget,
            Figure visitTo,
            Figure returnSessions,
            Figure reviewAt,
            Figure withinDays) {}

    /**
     * Bounds that no phase and no override leaves. Days at the clinic.
     *
     * @param screenVisits visits after which the red-flag questions are asked again; or {@code
     *     screenDays}
     */
    public record Limits(
            Figure minGap,
            Figure maxInterval,
            Figure missedInRow,
            Figure lapse,
            Figure holdFromSeverity,
            Figure screenVisits,
            Figure screenDays) {}

    /**
     * Reviews before the first step down, by session number.
     *
     * @param early flags a patient without change; nothing stops
     * @param formal improvement is banded and acted on
     * @param trial further sessions after a practitioner chose to go on
     */
    public record Reviews(@Nullable Figure early, @Nullable Figure formal, Figure trial) {}

    /** Still in pain so many days after the onset: another protocol is proposed. */
    public record Reclassify(Figure afterDays, Figure painAbove, String to) {}

    /**
     * Where a patient comes back in after discharge within so many days, or after a lapse.
     *
     * @param checkInAfter days after discharge at which a pain report is asked for
     */
    public record Reentry(String phase, Figure withinDays, Figure checkInAfter) {}

    /**
     * The first sessions of a phase with an interval of their own.
     *
     * @param notBeforeDay no step down before this day of the course
     */
    public record Variant(String phase, Interval interval, Figure sessions, Figure notBeforeDay) {}
}

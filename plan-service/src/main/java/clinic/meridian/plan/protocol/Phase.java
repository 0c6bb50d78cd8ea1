package clinic.meridian.plan.protocol;

import clinic.meridian.plan.sheet.Figure;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One step of a protocol.
 *
 * @param code short and stable, for example {@code C1}
 * @param goal {@code relief} or {@code prevention}
 * @param minSessions sessions with this interval before it may get longer
 * @param stepDown all must hold for the next phase; empty on the last phase, which ends with a
 *     discharge offer
 * @param qualifyingInARow visits in a row that must meet them; one when absent
 * @param stepUp the phase to go back to after a confirmed flare; absent when flares are not acted
 *     on
 * @param repeats how often a flare may repeat the phase itself, where {@code stepUp} names it
 * @param gate past it the phase doesn't go on by itself
 * @param reviewEvery sessions in this phase between reviews that inform and don't pause
 * @param checkInAfter days after a session at which a pain report is asked for between visits
 * @param lapses whether a long gap ends the course
 * @param goesOnAfterOffer whether visits are still suggested once discharge is offered
 */
public record Phase(
        String code,
        String name,
        String goal,
        Interval interval,
        Figure minSessions,
        List<Taper> stepDown,
        @Nullable Figure qualifyingInARow,
        @Nullable String stepUp,
        @Nullable Figure repeats,
        @Nullable Gate gate,
        @Nullable Figure reviewEvery,
        @Nullable Figure checkInAfter,
        boolean lapses,
        boolean goesOnAfterOffer) {

    public Phase {
        stepDown = List.copyOf(stepDown);
    }

    /**
     * Past so many sessions in the phase, or so many days since the first session, suggestions
     * pause until a practitioner has looked.
     *
     * @param everyStay false: only before the first step down
     */
    public record Gate(Figure sessions, Figure day, boolean everyStay) {}
}

package clinic.meridian.plan.course;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** What an override changes. Undone by a correction that names it. */
public sealed interface Change {

    /** To this phase, counting its sessions anew. */
    record ToPhase(String code) implements Change {}

    /**
     * Visits so many days apart, whatever the phase says.
     *
     * @param until first day on which it no longer holds; absent: until undone
     */
    record EveryDays(int days, @Nullable LocalDate until) implements Change {}

    /**
     * Nothing is suggested.
     *
     * @param until first day on which suggestions go on; absent: until undone
     */
    record Pause(@Nullable LocalDate until) implements Change {}

    /** So many sessions in the present phase before its interval may get longer. */
    record MinSessions(int sessions) implements Change {}

    /**
     * Whether a practitioner, not pain, changes the phase.
     *
     * @param until first day on which it no longer holds; absent: until undone
     */
    record Manual(boolean manual, @Nullable LocalDate until) implements Change {}

    /** Improvement is measured from here. */
    record Baseline(int score) implements Change {}

    /** A suspected flare is one, or is none. */
    record Flare(boolean confirmed) implements Change {}

    /**
     * Another version of the same protocol is followed from here on. What was decided before stays,
     * and the phase stays.
     *
     * @param reference for example {@code chronic-back-pain/2}
     */
    record Protocol(String reference) implements Change {}

    /** The course ends. */
    record Finish(Outcome outcome) implements Change {}
}

package clinic.meridian.plan.planning;

import clinic.meridian.plan.course.Change;
import clinic.meridian.plan.course.Change.EveryDays;
import clinic.meridian.plan.course.Change.Finish;
import clinic.meridian.plan.course.Change.Manual;
import clinic.meridian.plan.course.Change.MinSessions;
import clinic.meridian.plan.course.Change.Pause;
import clinic.meridian.plan.course.Change.ToPhase;
import clinic.meridian.plan.course.Outcome;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Objects;

/**
 * An override's change as it is stored and shown.
 *
 * @param phase its code; with {@link Kind#PROTOCOL} the reference of the version
 */
public record ChangeRow(
        Kind kind,
        @Nullable String phase,
        @Nullable Integer number,
        @Nullable Boolean yes,
        @Nullable LocalDate until,
        @Nullable Outcome outcome) {

    /** Which fields are there. */
    public enum Kind {
        @JsonProperty("phase")
        PHASE,
        @JsonProperty("interval")
        INTERVAL,
        @JsonProperty("pause")
        PAUSE,
        @JsonProperty("min-sessions")
        MIN_SESSIONS,
        @JsonProperty("manual")
        MANUAL,
        @JsonProperty("baseline")
        BASELINE,
        @JsonProperty("flare")
        FLARE,
        @JsonProperty("finish")
        FINISH,
        @JsonProperty("protocol")
        PROTOCOL
    }

    static ChangeRow of(Change change) {
        return switch (change) {
            case ToPhase c -> new ChangeRow(Kind.PHASE, c.code(), null, null, null, null);
            case EveryDays c -> new ChangeRow(Kind.INTERVAL, null, c.days(), null, c.until(), null);
            case Pause c -> new ChangeRow(Kind.PAUSE, null, null, null, c.until(), null);
            case MinSessions c ->
                    new ChangeRow(Kind.MIN_SESSIONS, null, c.sessions(), null, null, null);
            case Manual c -> new ChangeRow(Kind.MANUAL, null, null, c.manual(), c.until(), null);
            case Change.Baseline c ->
                    new ChangeRow(Kind.BASELINE, null, c.score(), null, null, null);
            case Change.Flare c -> new ChangeRow(Kind.FLARE, null, null, c.confirmed(), null, null);
            case Change.Protocol c ->
                    new ChangeRow(Kind.PROTOCOL, c.reference(), null, null, null, null);
            case Finish c -> new ChangeRow(Kind.FINISH, null, null, null, null, c.outcome());
        };
    }

    Change change() {
        return switch (kind) {
            case PHASE -> new ToPhase(told(phase));
            case INTERVAL -> new EveryDays(told(number), until);
            case PAUSE -> new Pause(until);
            case MIN_SESSIONS -> new MinSessions(told(number));
            case MANUAL -> new Manual(told(yes), until);
            case BASELINE -> new Change.Baseline(told(number));
            case FLARE -> new Change.Flare(told(yes));
            case PROTOCOL -> new Change.Protocol(told(phase));
            case FINISH -> new Finish(told(outcome));
        };
    }

    private static <T> T told(@Nullable T value) {
        return Objects.requireNonNull(value, "a change is stored without a part of it");
    }
}

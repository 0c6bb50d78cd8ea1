package clinic.meridian.messaging;

import clinic.meridian.events.ClinicEvent;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a decision asks for: a next state with the events that tell of it, or nothing at all.
 *
 * @param next the state to store; {@code null} leaves the document as it is
 * @param result what the one who asked is told
 */
public record Change<S, R>(@Nullable S next, List<Outgoing> events, R result) {

    public Change {
        if (next == null && !events.isEmpty()) {
            throw new IllegalArgumentException("events: without a state to store them with");
        }
    }

    public static <S, R> Change<S, R> to(S next, List<? extends ClinicEvent> events, R result) {
        return new Change<>(next, events.stream().map(Outgoing::plain).toList(), result);
    }

    public static <S, R> Change<S, R> none(R result) {
        return new Change<>(null, List.of(), result);
    }
}

package clinic.meridian.reminder.delivery;

import clinic.meridian.messaging.Change;
import clinic.meridian.reminder.schedule.Schedule;
import clinic.meridian.reminder.schedule.Turn;

import java.util.Optional;

/** Between the heart, which decides on schedules, and the documents that keep them. */
public final class Turns {

    private Turns() {}

    /** The schedule and its events in one write; no turn writes nothing. */
    public static Change<Schedule, Optional<Turn>> written(Optional<Turn> turn) {
        return turn.map(it -> Change.to(it.schedule(), it.events(), turn))
                .orElseGet(() -> Change.none(turn));
    }
}

package clinic.meridian.reminder.schedule;

import clinic.meridian.events.MessageEvent;

import java.util.List;

/** A schedule after something happened, and what to tell the world; stored in one write. */
public record Turn(Schedule schedule, List<MessageEvent> events) {

    public Turn {
        events = List.copyOf(events);
    }
}

package clinic.meridian.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one visit for its whole life, through every move. */
public record AppointmentId(@JsonValue String value) implements OpaqueId {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AppointmentId {
        OpaqueId.check("appointment", value);
    }

    /** A new id, ordered by the time it was made. */
    public static AppointmentId next() {
        return new AppointmentId(OpaqueId.timeOrdered());
    }

    @Override
    public String toString() {
        return value;
    }
}

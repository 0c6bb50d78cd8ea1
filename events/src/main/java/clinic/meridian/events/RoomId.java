package clinic.meridian.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a treatment room of a clinic. */
public record RoomId(@JsonValue String value) implements OpaqueId {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RoomId {
        OpaqueId.check("room", value);
    }

    @Override
    public String toString() {
        return value;
    }
}

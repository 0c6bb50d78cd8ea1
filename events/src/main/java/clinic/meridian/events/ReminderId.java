package clinic.meridian.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one planned message. The same plan for the same version of a visit has the same id. */
public record ReminderId(@JsonValue String value) implements OpaqueId {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReminderId {
        OpaqueId.check("reminder", value);
    }

    @Override
    public String toString() {
        return value;
    }
}

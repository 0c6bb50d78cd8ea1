package clinic.meridian.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a practitioner. Opaque: it is in every event of a visit. */
public record PractitionerId(@JsonValue String value) implements OpaqueId {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PractitionerId {
        OpaqueId.check("practitioner", value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package clinic.meridian.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a clinic. Chosen by whoever sets the clinic up, so keep names of people out of it. */
public record ClinicId(@JsonValue String value) implements OpaqueId {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ClinicId {
        OpaqueId.check("clinic", value);
    }

    @Override
    public String toString() {
        return value;
    }
}

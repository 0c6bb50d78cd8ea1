package clinic.meridian.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a patient, and keys every event about that patient. */
public record PatientId(@JsonValue String value) implements OpaqueId {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PatientId {
        OpaqueId.check("patient", value);
    }

    /** A new id, ordered by the time it was made. */
    public static PatientId next() {
        return new PatientId(OpaqueId.timeOrdered());
    }

    @Override
    public String toString() {
        return value;
    }
}

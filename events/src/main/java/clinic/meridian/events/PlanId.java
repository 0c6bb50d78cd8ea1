package clinic.meridian.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one patient's course through a care protocol. */
public record PlanId(@JsonValue String value) implements OpaqueId {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PlanId {
        OpaqueId.check("plan", value);
    }

    /** A new id, ordered by the time it was made. */
    public static PlanId next() {
        return new PlanId(OpaqueId.timeOrdered());
    }

    @Override
    public String toString() {
        return value;
    }
}

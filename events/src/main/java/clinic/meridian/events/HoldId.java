package clinic.meridian.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names an opening kept for somebody. An offer is known by the hold that stands behind it. */
public record HoldId(@JsonValue String value) implements OpaqueId {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public HoldId {
        OpaqueId.check("hold", value);
    }

    /** A new id, ordered by the time it was made. */
    public static HoldId next() {
        return new HoldId(OpaqueId.timeOrdered());
    }

    @Override
    public String toString() {
        return value;
    }
}

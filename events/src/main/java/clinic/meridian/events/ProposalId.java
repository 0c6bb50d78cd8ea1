package clinic.meridian.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a proposal of what becomes of the visits booked ahead when a plan's cadence changes. */
public record ProposalId(@JsonValue String value) implements OpaqueId {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ProposalId {
        OpaqueId.check("proposal", value);
    }

    /** A new id, ordered by the time it was made. */
    public static ProposalId next() {
        return new ProposalId(OpaqueId.timeOrdered());
    }

    @Override
    public String toString() {
        return value;
    }
}

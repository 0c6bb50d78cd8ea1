package clinic.meridian.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one pain report, so that the same report told twice counts once. */
public record PainReportId(@JsonValue String value) implements OpaqueId {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PainReportId {
        OpaqueId.check("pain report", value);
    }

    /** A new id, ordered by the time it was made. */
    public static PainReportId next() {
        return new PainReportId(OpaqueId.timeOrdered());
    }

    @Override
    public String toString() {
        return value;
    }
}

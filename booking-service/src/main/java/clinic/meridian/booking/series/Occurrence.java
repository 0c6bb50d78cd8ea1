package clinic.meridian.booking.series;

import clinic.meridian.booking.daysheet.Placement;
import clinic.meridian.booking.daysheet.Refusal;
import clinic.meridian.booking.openings.Opening;

import java.time.OffsetDateTime;
import java.util.List;

/** One visit of a row, as it would be. */
sealed interface Occurrence {

    record Fits(Placement placement) implements Occurrence {}

    /**
     * @param alternatives the nearest openings, the same day first
     */
    record Conflict(OffsetDateTime start, Refusal refusal, List<Opening> alternatives)
            implements Occurrence {}
}

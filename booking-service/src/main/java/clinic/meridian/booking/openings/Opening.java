package clinic.meridian.booking.openings;

import clinic.meridian.booking.daysheet.Placement;
import clinic.meridian.events.PractitionerId;
import clinic.meridian.events.RoomId;

import java.time.OffsetDateTime;

/**
 * A start that really fits.
 *
 * @param end when the patient leaves
 */
public record Opening(
        OffsetDateTime start, OffsetDateTime end, PractitionerId practitioner, RoomId room) {

    static Opening of(Placement placement) {
        return new Opening(
                placement.start(), placement.end(), placement.practitioner(), placement.room());
    }
}

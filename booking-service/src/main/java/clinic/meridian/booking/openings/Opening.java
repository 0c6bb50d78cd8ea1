package clinic.meridian.booking.openings;

import clinic.meridian.booking.daysheet.Placement;
import clinic.meridian.events.PractitionerId;
import clinic.meridian.events.RoomId;

import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * A start that really fits.
 *
 * @param start with the clinic's offset
 * @param end when the patient leaves
 * @param there the start by the patient's clock, when their zone is asked for
 * @param usual whether it is with the patient's usual practitioner, when the patient is known
 * @param gapMinutes of the practitioner that would become too short for anybody; only when the best
 *     is looked for
 */
public record Opening(
        OffsetDateTime start,
        OffsetDateTime end,
        PractitionerId practitioner,
        RoomId room,
        @Nullable OffsetDateTime there,
        @Nullable Boolean usual,
        @Nullable Integer gapMinutes) {

    static Opening of(Placement placement, @Nullable Usual usual, @Nullable Integer gapMinutes) {
        return new Opening(
                placement.start(),
                placement.end(),
                placement.practitioner(),
                placement.room(),
                null,
                usual == null ? null : placement.practitioner().equals(usual.practitioner()),
                gapMinutes);
    }

    public Opening seenFrom(ZoneId zone) {
        return new Opening(
                start,
                end,
                practitioner,
                room,
                start.atZoneSameInstant(zone).toOffsetDateTime(),
                usual,
                gapMinutes);
    }
}

package clinic.meridian.booking.series;

import clinic.meridian.booking.frontdesk.Answers;
import clinic.meridian.booking.openings.Opening;
import clinic.meridian.events.PractitionerId;
import clinic.meridian.events.RoomId;

import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * One visit of a row as it would be: with an end and its place, or with a conflict.
 *
 * @param start with the clinic's offset
 */
record OccurrenceView(
        OffsetDateTime start,
        @Nullable OffsetDateTime end,
        @Nullable PractitionerId practitioner,
        @Nullable RoomId room,
        @Nullable ConflictView conflict) {

    /**
     * One visit that cannot be placed.
     *
     * @param problem the problem it would have been alone
     * @param alternatives the nearest openings, the same day first
     */
    record ConflictView(
            OffsetDateTime start, String problem, String sentence, List<Opening> alternatives) {

        static ConflictView of(Occurrence.Conflict conflict) {
            return new ConflictView(
                    conflict.start(),
                    Answers.slug(conflict.refusal().reason()).text(),
                    conflict.refusal().sentence(),
                    conflict.alternatives());
        }
    }

    static OccurrenceView of(Occurrence occurrence) {
        return switch (occurrence) {
            case Occurrence.Fits(var placement) ->
                    new OccurrenceView(
                            placement.start(),
                            placement.end(),
                            placement.practitioner(),
                            placement.room(),
                            null);
            case Occurrence.Conflict conflict ->
                    new OccurrenceView(
                            conflict.start(), null, null, null, ConflictView.of(conflict));
        };
    }
}

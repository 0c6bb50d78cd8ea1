package clinic.meridian.booking.daysheet;

import clinic.meridian.events.AppointmentId;

/**
 * A visit that the clinic cannot keep since a change of its practice. It stands until it is moved
 * or cancelled.
 *
 * @param sequence of the visit when it was noted; a move makes the note void
 * @param edition of the practice that cannot keep it
 */
public record Orphan(AppointmentId visit, int sequence, long edition, Misfit why) {}

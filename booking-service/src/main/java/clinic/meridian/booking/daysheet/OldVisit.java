package clinic.meridian.booking.daysheet;

import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.PatientId;

/**
 * A visit that another book tells of and that is over: completed, missed or cancelled.
 *
 * @param id chosen by the desk; recording it again finds what is recorded
 */
public record OldVisit(AppointmentId id, PatientId patient, Wanted wanted, Status status) {}

package clinic.meridian.reminder.schedule;

import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.BookingEvent.CadenceProposed;
import clinic.meridian.events.BookingEvent.HoldPlaced;
import clinic.meridian.events.ClinicId;
import clinic.meridian.events.HoldId;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.PlanEvent.CheckInDue;
import clinic.meridian.events.ProposalId;
import clinic.meridian.events.Visit;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * What messages are about: a visit, an offered opening, a question between visits, a proposal, or a
 * visit that is due and not booked. Holds what a text needs and no more.
 *
 * @param appointment of a visit
 * @param hold of an offer
 * @param start of the visit or the opening, with the clinic's offset
 * @param zone the clinic's; absent when the plan did not name a clinic
 * @param sequence iCalendar SEQUENCE of the visit
 * @param expiresAt when the offer or the question is over
 * @param before when the visit begins that an offer replaces; absent when there is none
 * @param proposal of what becomes of the visits booked ahead
 */
public record About(
        Subject subject,
        PatientId patient,
        @Nullable ClinicId clinic,
        @Nullable AppointmentId appointment,
        @Nullable HoldId hold,
        @Nullable OffsetDateTime start,
        @Nullable OffsetDateTime end,
        @Nullable ZoneId zone,
        int sequence,
        @Nullable Instant expiresAt,
        @Nullable OffsetDateTime before,
        @Nullable ProposalId proposal) {

    /** What kind of thing it is. */
    public enum Subject {
        VISIT,
        OFFER,
        QUESTION,
        PROPOSAL,
        RECALL
    }

    public static About visit(Visit visit) {
        return new About(
                Subject.VISIT,
                visit.patient(),
                visit.clinic(),
                visit.appointment(),
                null,
                visit.start(),
                visit.end(),
                visit.zone(),
                visit.sequence(),
                null,
                null,
                null);
    }

    public static About offer(HoldPlaced hold, PatientId patient, @Nullable OffsetDateTime before) {
        return new About(
                Subject.OFFER,
                patient,
                hold.clinic(),
                null,
                hold.hold(),
                hold.start(),
                hold.end(),
                hold.zone(),
                0,
                hold.expiresAt(),
                before,
                null);
    }

    public static About question(CheckInDue due) {
        return new About(
                Subject.QUESTION,
                due.patient(),
                due.clinic(),
                null,
                null,
                null,
                null,
                null,
                0,
                due.notAfter(),
                null,
                null);
    }

    public static About proposal(CadenceProposed proposed) {
        return new About(
                Subject.PROPOSAL,
                proposed.patient(),
                proposed.clinic(),
                null,
                null,
                null,
                null,
                proposed.zone(),
                0,
                proposed.expiresAt(),
                null,
                proposed.proposal());
    }

    public static About recall(PatientId patient, ClinicId clinic) {
        return new About(
                Subject.RECALL, patient, clinic, null, null, null, null, null, 0, null, null, null);
    }

    /** The start as an instant; far away when there is none. */
    Instant startsAt() {
        return start == null ? Instant.MAX : start.toInstant();
    }
}

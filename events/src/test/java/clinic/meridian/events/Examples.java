package clinic.meridian.events;

import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.BookingEvent.AppointmentBooked;
import clinic.meridian.events.BookingEvent.AppointmentCancelled;
import clinic.meridian.events.BookingEvent.AppointmentConfirmed;
import clinic.meridian.events.BookingEvent.AppointmentMissed;
import clinic.meridian.events.BookingEvent.AppointmentMoved;
import clinic.meridian.events.BookingEvent.CadenceProposalClosed;
import clinic.meridian.events.BookingEvent.CadenceProposed;
import clinic.meridian.events.BookingEvent.HoldKind;
import clinic.meridian.events.BookingEvent.HoldPlaced;
import clinic.meridian.events.BookingEvent.HoldReleased;
import clinic.meridian.events.BookingEvent.NoOpeningFound;
import clinic.meridian.events.BookingEvent.PatientArrived;
import clinic.meridian.events.BookingEvent.ProposalOutcome;
import clinic.meridian.events.BookingEvent.Reaction;
import clinic.meridian.events.BookingEvent.RedFlagRaised;
import clinic.meridian.events.BookingEvent.ReleaseReason;
import clinic.meridian.events.BookingEvent.SessionCompleted;
import clinic.meridian.events.BookingEvent.Urgency;
import clinic.meridian.events.BookingEvent.WaitlistOffered;
import clinic.meridian.events.ContactEvent.Consents;
import clinic.meridian.events.ContactEvent.ContactChanged;
import clinic.meridian.events.ContactEvent.ContactErased;
import clinic.meridian.events.MessageEvent.Channel;
import clinic.meridian.events.MessageEvent.MessageDelivered;
import clinic.meridian.events.MessageEvent.MessageFailed;
import clinic.meridian.events.MessageEvent.MessageSent;
import clinic.meridian.events.MessageEvent.MoveAsked;
import clinic.meridian.events.MessageEvent.OfferAccepted;
import clinic.meridian.events.MessageEvent.OptedOut;
import clinic.meridian.events.MessageEvent.PainReported;
import clinic.meridian.events.MessageEvent.ReminderDropped;
import clinic.meridian.events.MessageEvent.ReminderPlanned;
import clinic.meridian.events.MessageEvent.VisitConfirmed;
import clinic.meridian.events.PlanEvent.CheckInDue;
import clinic.meridian.events.PlanEvent.CoverageLimitNear;
import clinic.meridian.events.PlanEvent.FlareConfirmed;
import clinic.meridian.events.PlanEvent.FlareSuspected;
import clinic.meridian.events.PlanEvent.NextVisitDue;
import clinic.meridian.events.PlanEvent.Outcome;
import clinic.meridian.events.PlanEvent.PhaseChanged;
import clinic.meridian.events.PlanEvent.PlanFinished;
import clinic.meridian.events.PlanEvent.PlanOnHold;
import clinic.meridian.events.PlanEvent.PlanResumed;
import clinic.meridian.events.PlanEvent.PlanStarted;
import clinic.meridian.events.PlanEvent.ReviewDue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * One example of every event, taken from the course of Rosa Alvarez at the Elm Street Clinic.
 * Nothing optional is left out, so that the approved files show every field.
 */
final class Examples {

    private static final ClinicId CLINIC = new ClinicId("elm-street");
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final PatientId ROSA = new PatientId("019aa3c0-0000-7000-8000-000000000001");
    private static final PlanId PLAN = new PlanId("019aa3c0-0000-7000-8000-000000000002");
    private static final AppointmentId VISIT =
            new AppointmentId("019aa3c0-0000-7000-8000-000000000003");
    private static final HoldId HOLD = new HoldId("019aa3c0-0000-7000-8000-000000000004");
    private static final ProposalId PROPOSAL =
            new ProposalId("019aa3c0-0000-7000-8000-000000000007");
    private static final ReminderId REMINDER =
            new ReminderId("019aa3c0-0000-7000-8000-000000000005");
    private static final PainReportId REPORT =
            new PainReportId("019aa3c0-0000-7000-8000-000000000006");
    private static final PractitionerId MEI = new PractitionerId("prac-1");
    private static final RoomId ROOM = new RoomId("room-1");
    private static final OffsetDateTime START = OffsetDateTime.parse("2026-12-01T09:00:00-05:00");
    private static final Instant BOOKED_AT = Instant.parse("2026-11-20T15:04:05.678Z");
    private static final Instant ARRIVED_AT = Instant.parse("2026-12-01T13:56:00Z");
    private static final Instant REPORTED_AT = Instant.parse("2026-12-01T14:00:00Z");

    private Examples() {}

    static List<ClinicEvent> all() {
        return List.of(
                new AppointmentBooked(visit(1, 0), Actor.PATIENT),
                new AppointmentMoved(visit(2, 1), START.minusDays(1), Actor.STAFF),
                new AppointmentConfirmed(visit(3, 1), Actor.PATIENT),
                new PatientArrived(visit(4, 1), ARRIVED_AT),
                new SessionCompleted(
                        visit(5, 1),
                        Instant.parse("2026-12-01T14:00:00Z"),
                        Instant.parse("2026-12-01T14:45:00Z"),
                        6,
                        4,
                        4.5,
                        new Reaction("soreness", 1),
                        List.of("cupping"),
                        20),
                new AppointmentCancelled(visit(3, 2), "travelling", Actor.PATIENT),
                new AppointmentMissed(visit(3, 1), Instant.parse("2026-12-01T14:30:00Z")),
                new HoldPlaced(
                        HOLD,
                        CLINIC,
                        ROSA,
                        HoldKind.PLAN_OFFER,
                        "follow-up",
                        START.plusDays(14),
                        START.plusDays(14).plusMinutes(40),
                        ZONE,
                        MEI,
                        ROOM,
                        VISIT,
                        Instant.parse("2026-12-04T14:45:00Z")),
                new HoldReleased(
                        HOLD,
                        CLINIC,
                        ROSA,
                        HoldKind.PLAN_OFFER,
                        ReleaseReason.EXPIRED,
                        START,
                        START.plusMinutes(40)),
                new WaitlistOffered(
                        HOLD,
                        CLINIC,
                        ROSA,
                        VISIT,
                        START.minusDays(4),
                        ZONE,
                        Instant.parse("2026-11-26T15:30:00Z")),
                new RedFlagRaised(
                        ROSA, CLINIC, Urgency.URGENT, Instant.parse("2026-11-26T15:30:00Z")),
                new NoOpeningFound(PLAN, ROSA, CLINIC, 9, LocalDate.parse("2026-12-18"), ZONE),
                new CadenceProposed(
                        PROPOSAL,
                        ROSA,
                        CLINIC,
                        1,
                        2,
                        1,
                        ZONE,
                        Instant.parse("2026-12-21T14:00:00Z")),
                new CadenceProposalClosed(PROPOSAL, ROSA, CLINIC, ProposalOutcome.ACCEPTED),
                new PlanStarted(PLAN, ROSA, 1, "C1", 1),
                new PhaseChanged(
                        PLAN, ROSA, 8, "C1", "C2", "taper", VISIT, 6.0, List.of(5, 4, 4), 4.0, 1),
                new NextVisitDue(
                        PLAN,
                        ROSA,
                        CLINIC,
                        9,
                        LocalDate.parse("2026-12-12"),
                        LocalDate.parse("2026-12-15"),
                        LocalDate.parse("2026-12-18"),
                        ZONE,
                        "follow-up",
                        MEI,
                        LocalTime.parse("09:00"),
                        14),
                new CheckInDue(
                        PLAN,
                        ROSA,
                        10,
                        CLINIC,
                        Instant.parse("2026-12-03T14:00:00Z"),
                        Instant.parse("2026-12-05T14:00:00Z"),
                        "flare-suspected"),
                new FlareSuspected(PLAN, ROSA, 10, REPORTED_AT),
                new FlareConfirmed(PLAN, ROSA, 11, REPORTED_AT),
                new ReviewDue(PLAN, ROSA, 12, "review-6", "sixth-session"),
                new PlanOnHold(PLAN, ROSA, 13, "reaction"),
                new PlanResumed(PLAN, ROSA, 14),
                new CoverageLimitNear(PLAN, ROSA, 15, 2, "visits-in-90-days"),
                new PlanFinished(PLAN, ROSA, 16, Outcome.DISCHARGED),
                new ReminderPlanned(
                        REMINDER,
                        ROSA,
                        VISIT,
                        "reminder-24h",
                        Instant.parse("2026-11-30T14:00:00Z")),
                new MessageSent(
                        REMINDER,
                        ROSA,
                        VISIT,
                        "reminder-24h",
                        Channel.SMS,
                        Instant.parse("2026-11-30T14:00:01Z")),
                new MessageDelivered(
                        REMINDER, ROSA, Channel.SMS, Instant.parse("2026-11-30T14:00:04Z")),
                new MessageFailed(
                        REMINDER,
                        ROSA,
                        Channel.EMAIL,
                        "mailbox-full",
                        Instant.parse("2026-11-30T14:00:09Z")),
                new ReminderDropped(
                        REMINDER,
                        ROSA,
                        VISIT,
                        "reminder-72h",
                        "moved",
                        Instant.parse("2026-11-28T14:00:00Z")),
                new VisitConfirmed(VISIT, ROSA, 2, Instant.parse("2026-11-30T14:03:00Z")),
                new OfferAccepted(HOLD, ROSA, Instant.parse("2026-12-02T15:03:00Z")),
                new MoveAsked(VISIT, ROSA, Instant.parse("2026-11-30T14:03:00Z")),
                new PainReported(REPORT, ROSA, 3, Instant.parse("2026-12-04T15:00:00Z")),
                new OptedOut(ROSA, Channel.SMS, Instant.parse("2026-12-04T15:01:00Z")),
                new ContactChanged(
                        ROSA,
                        CLINIC,
                        1,
                        "Rosa Alvarez",
                        "rosa@example.org",
                        "+12025550143",
                        ZONE,
                        Locale.forLanguageTag("en-US"),
                        new Consents(true, true, false)),
                new ContactErased(ROSA));
    }

    static Visit visit(long version, int sequence) {
        return new Visit(
                VISIT,
                CLINIC,
                ROSA,
                version,
                sequence,
                "follow-up",
                START,
                START.plusMinutes(40),
                ZONE,
                MEI,
                ROOM,
                BOOKED_AT);
    }
}

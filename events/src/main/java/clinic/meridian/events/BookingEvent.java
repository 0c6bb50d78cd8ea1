package clinic.meridian.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * What happens in the appointment book. Published by booking-service on {@code clinic.bookings}.
 */
@JsonTypeInfo(
        use = JsonTypeInfo.Id.SIMPLE_NAME,
        property = "type",
        defaultImpl = BookingEvent.Unknown.class)
public sealed interface BookingEvent extends ClinicEvent {

    /**
     * A change of one visit. Consumers keep the highest {@link Visit#version} and drop the rest.
     */
    sealed interface OfVisit extends BookingEvent {

        Visit visit();

        @Override
        default String key() {
            return visit().patient().value();
        }

        @Override
        default String subject() {
            return visit().appointment().value();
        }
    }

    /** Something about an opening that is kept. Keyed by the hold while nobody is known yet. */
    sealed interface OfHold extends BookingEvent {

        HoldId hold();

        @Nullable PatientId patient();

        @Override
        default String key() {
            PatientId patient = patient();
            return patient == null ? hold().value() : patient.value();
        }

        @Override
        default String subject() {
            return hold().value();
        }
    }

    /** reminder-service plans its messages; plan-service learns the patient's clinic. */
    record AppointmentBooked(Visit visit, Actor by) implements OfVisit {
        public AppointmentBooked {
            Required.present("visit", visit, "by", by);
        }
    }

    /** reminder-service replaces its messages. The visit carries the new time. */
    record AppointmentMoved(Visit visit, OffsetDateTime from, Actor by) implements OfVisit {
        public AppointmentMoved {
            Required.present("visit", visit, "from", from, "by", by);
        }
    }

    /** The patient, or staff for the patient, said that they will come. */
    record AppointmentConfirmed(Visit visit, Actor by) implements OfVisit {
        public AppointmentConfirmed {
            Required.present("visit", visit, "by", by);
        }
    }

    record PatientArrived(Visit visit, Instant arrivedAt) implements OfVisit {
        public PatientArrived {
            Required.present("visit", visit, "arrivedAt", arrivedAt);
        }
    }

    /**
     * A visit took place. plan-service replays the patient's course with it.
     *
     * @param startedAt when the session began; orders the sessions of a course
     * @param painBefore average of the last 7 days, 0 to 10, told before needling; absent when the
     *     patient was not asked. Steers the plan (Jensen 1993: ask for the average)
     * @param painAfter 0 to 10; stored, never used to taper (source article 003)
     * @param peg mean of the three PEG items, 0 to 10 (Krebs 2009); asked at reviews
     * @param modalities adjuncts given, for example {@code cupping}
     * @param practitionerMinutes hands-on minutes; rest is not counted
     */
    record SessionCompleted(
            Visit visit,
            Instant startedAt,
            Instant completedAt,
            @Nullable Integer painBefore,
            @Nullable Integer painAfter,
            @Nullable Double peg,
            @Nullable Reaction reaction,
            List<String> modalities,
            int practitionerMinutes)
            implements OfVisit {
        public SessionCompleted {
            Required.present("visit", visit, "startedAt", startedAt, "completedAt", completedAt);
            Required.painScore("painBefore", painBefore);
            Required.painScore("painAfter", painAfter);
            Required.that(
                    peg == null || (peg >= 0 && peg <= 10), "peg: " + peg + " (expected: 0 to 10)");
            Required.atLeast("practitionerMinutes", 0, practitionerMinutes);
            Required.present("modalities", modalities);
            modalities = List.copyOf(modalities);
        }
    }

    /**
     * An adverse reaction.
     *
     * @param kind one of {@code none soreness bruising bleeding faint other}
     * @param severity 1 to 5; from 3 on the plan is put on hold
     */
    record Reaction(String kind, int severity) {
        public Reaction {
            Required.present("kind", kind);
            Required.that(
                    severity >= 1 && severity <= 5,
                    "severity: " + severity + " (expected: 1 to 5)");
        }
    }

    /** reminder-service drops its messages and withdraws the calendar entry. */
    record AppointmentCancelled(Visit visit, String reason, Actor by) implements OfVisit {
        public AppointmentCancelled {
            Required.present("visit", visit, "reason", reason, "by", by);
        }
    }

    /** The patient did not come. */
    record AppointmentMissed(Visit visit, Instant missedAt) implements OfVisit {
        public AppointmentMissed {
            Required.present("visit", visit, "missedAt", missedAt);
        }
    }

    /**
     * An opening is kept for somebody until {@code expiresAt}. reminder-service offers it to the
     * patient when the kind is an offer.
     *
     * @param patient absent while a visitor fills the booking form
     * @param instead the visit that is moved here when the patient accepts; it stands until then
     */
    record HoldPlaced(
            HoldId hold,
            ClinicId clinic,
            @Nullable PatientId patient,
            HoldKind kind,
            String appointmentType,
            OffsetDateTime start,
            OffsetDateTime end,
            ZoneId zone,
            PractitionerId practitioner,
            RoomId room,
            @Nullable AppointmentId instead,
            Instant expiresAt)
            implements OfHold {
        public HoldPlaced {
            Required.present("hold", hold, "clinic", clinic, "kind", kind);
            Required.present("appointmentType", appointmentType, "start", start, "end", end);
            Required.present("zone", zone, "practitioner", practitioner, "room", room);
            Required.present("expiresAt", expiresAt);
        }
    }

    /**
     * The opening is no longer kept. reminder-service stops offering it; unless it was booked, its
     * time goes to whoever waits for one.
     *
     * @param start of the opening; absent in events of before the waitlist
     */
    record HoldReleased(
            HoldId hold,
            ClinicId clinic,
            @Nullable PatientId patient,
            HoldKind kind,
            ReleaseReason reason,
            @Nullable OffsetDateTime start,
            @Nullable OffsetDateTime end)
            implements OfHold {
        public HoldReleased {
            Required.present("hold", hold, "clinic", clinic, "kind", kind, "reason", reason);
        }
    }

    /** A waiting patient is offered an earlier opening, kept for them alone until it expires. */
    record WaitlistOffered(
            HoldId hold,
            ClinicId clinic,
            PatientId patient,
            @Nullable AppointmentId instead,
            OffsetDateTime start,
            ZoneId zone,
            Instant expiresAt)
            implements OfHold {
        public WaitlistOffered {
            Required.present("hold", hold, "clinic", clinic, "patient", patient);
            Required.present("start", start, "zone", zone, "expiresAt", expiresAt);
        }
    }

    /**
     * A patient answered a screening question so that a clinician must look before the plan goes
     * on. Says how soon, never what was answered. plan-service puts the plan on hold; visits that
     * are booked stay.
     */
    record RedFlagRaised(PatientId patient, ClinicId clinic, Urgency urgency, Instant raisedAt)
            implements BookingEvent {
        public RedFlagRaised {
            Required.present("patient", patient, "clinic", clinic, "urgency", urgency);
            Required.present("raisedAt", raisedAt);
        }

        @Override
        public String key() {
            return patient.value();
        }

        @Override
        public String subject() {
            return patient.value();
        }
    }

    /**
     * No opening fits the window of a plan's next visit. The patient waits for time that comes
     * free; reminder-service recalls them after a while, unless they book in between.
     *
     * @param latest last calendar day of the window at the clinic
     */
    record NoOpeningFound(
            PlanId plan,
            PatientId patient,
            ClinicId clinic,
            long revision,
            LocalDate latest,
            ZoneId zone)
            implements BookingEvent {
        public NoOpeningFound {
            Required.present("plan", plan, "patient", patient, "clinic", clinic);
            Required.present("latest", latest, "zone", zone);
        }

        @Override
        public String key() {
            return patient.value();
        }

        @Override
        public String subject() {
            return plan.value();
        }
    }

    /** About what is proposed to become of the visits booked ahead. */
    sealed interface OfProposal extends BookingEvent {

        ProposalId proposal();

        PatientId patient();

        ClinicId clinic();

        @Override
        default String key() {
            return patient().value();
        }

        @Override
        default String subject() {
            return proposal().value();
        }
    }

    /**
     * A plan's visits are further apart now, and some that are booked come too early. Nothing moves
     * by itself: reminder-service asks the patient. Told again, under a higher {@code edition},
     * when the visits changed meanwhile.
     *
     * @param freed how many visits would be given back; {@code kept} how many stay
     * @param zone the clinic's
     * @param expiresAt from then on none of them could be given back in good time
     */
    record CadenceProposed(
            ProposalId proposal,
            PatientId patient,
            ClinicId clinic,
            long edition,
            int freed,
            int kept,
            ZoneId zone,
            Instant expiresAt)
            implements OfProposal {
        public CadenceProposed {
            Required.present("proposal", proposal, "patient", patient, "clinic", clinic);
            Required.present("zone", zone, "expiresAt", expiresAt);
            Required.atLeast("edition", 1, edition);
            Required.atLeast("freed", 1, freed);
            Required.atLeast("kept", 0, kept);
        }
    }

    /** The question is answered or not worth asking any more. reminder-service stops asking. */
    record CadenceProposalClosed(
            ProposalId proposal, PatientId patient, ClinicId clinic, ProposalOutcome outcome)
            implements OfProposal {
        public CadenceProposalClosed {
            Required.present("proposal", proposal, "patient", patient, "clinic", clinic);
            Required.present("outcome", outcome);
        }
    }

    /** An event of a later version. Consumers count it and go on. */
    record Unknown() implements BookingEvent {
        @Override
        public String key() {
            return "";
        }

        @Override
        public String subject() {
            return "";
        }
    }

    /** Who did it. Never who in person. */
    enum Actor {
        @JsonProperty("patient")
        PATIENT,
        @JsonProperty("staff")
        STAFF,
        @JsonProperty("clinic")
        CLINIC
    }

    /** What a hold is for; each kind has its own length. */
    enum HoldKind {
        /** Somebody fills the booking form. */
        @JsonProperty("form")
        FORM,
        /** The next visit of a plan, kept for the patient to accept. */
        @JsonProperty("plan-offer")
        PLAN_OFFER,
        /** An opening that came free, kept for the next one waiting. */
        @JsonProperty("waitlist-offer")
        WAITLIST_OFFER,
        /** Another time for a visit that the clinic cannot keep. */
        @JsonProperty("new-time")
        NEW_TIME,
        /** A first booking that waits until staff have recorded a health-care provider's advice. */
        @JsonProperty("clearance")
        CLEARANCE,
        /** One of a row of visits that are booked together or not at all. */
        @JsonProperty("series")
        SERIES
    }

    /** How soon a clinician must look. Source: the red-flag groups of AHCPR Table 1, NBK52120. */
    enum Urgency {
        @JsonProperty("emergency")
        EMERGENCY,
        @JsonProperty("urgent")
        URGENT,
        @JsonProperty("soon")
        SOON
    }

    /** How a cadence proposal ended. */
    enum ProposalOutcome {
        /** Its visits are being given back, one by one, each only as the patient saw it. */
        @JsonProperty("accepted")
        ACCEPTED,
        /** Every visit stays. */
        @JsonProperty("declined")
        DECLINED,
        /** The plan or the visits changed, or its time is over. Every visit stays. */
        @JsonProperty("outdated")
        OUTDATED
    }

    enum ReleaseReason {
        /** It became an appointment. */
        @JsonProperty("booked")
        BOOKED,
        @JsonProperty("expired")
        EXPIRED,
        /** Given back before it expired. */
        @JsonProperty("withdrawn")
        WITHDRAWN
    }
}

package clinic.meridian.events;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import clinic.meridian.events.BookingEvent.AppointmentBooked;
import clinic.meridian.events.BookingEvent.AppointmentCancelled;
import clinic.meridian.events.BookingEvent.AppointmentConfirmed;
import clinic.meridian.events.BookingEvent.AppointmentMissed;
import clinic.meridian.events.BookingEvent.AppointmentMoved;
import clinic.meridian.events.BookingEvent.CadenceProposalClosed;
import clinic.meridian.events.BookingEvent.CadenceProposed;
import clinic.meridian.events.BookingEvent.HoldPlaced;
import clinic.meridian.events.BookingEvent.HoldReleased;
import clinic.meridian.events.BookingEvent.NoOpeningFound;
import clinic.meridian.events.BookingEvent.PatientArrived;
import clinic.meridian.events.BookingEvent.RedFlagRaised;
import clinic.meridian.events.BookingEvent.SessionCompleted;
import clinic.meridian.events.ContactEvent.ContactChanged;
import clinic.meridian.events.ContactEvent.ContactErased;
import clinic.meridian.events.MessageEvent.OfferAccepted;
import clinic.meridian.events.MessageEvent.PainReported;
import clinic.meridian.events.MessageEvent.VisitConfirmed;
import clinic.meridian.events.PlanEvent.CheckInDue;
import clinic.meridian.events.PlanEvent.FlareConfirmed;
import clinic.meridian.events.PlanEvent.NextVisitDue;
import clinic.meridian.events.PlanEvent.PlanFinished;
import clinic.meridian.events.PlanEvent.PlanOnHold;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who publishes what and who acts on it: the one table behind the diagram and AsyncAPI. */
final class Flows {

    static final Map<Topic, String> PUBLISHERS =
            Map.of(
                    Topic.BOOKINGS, "booking-service",
                    Topic.CONTACTS, "booking-service",
                    Topic.MESSAGES, "reminder-service",
                    Topic.PLANS, "plan-service");

    /** One service that acts on one event; the others count it and go on. */
    record Reaction(String service, Class<? extends ClinicEvent> event, String does) {

        Topic topic() {
            return Contract.topicOf(event);
        }
    }

    static final List<Reaction> REACTIONS =
            List.of(
                    plan(AppointmentBooked.class, "learns the patient's clinic and usual hour"),
                    plan(AppointmentMoved.class, "learns the patient's clinic and usual hour"),
                    plan(AppointmentMissed.class, "replays the course: two in a row hold it"),
                    plan(SessionCompleted.class, "replays the course with the pain report"),
                    plan(RedFlagRaised.class, "holds the plan until a clinician has looked"),
                    plan(PainReported.class, "replays the course with the report"),
                    booking(NextVisitDue.class, "holds an opening; proposes what visits to free"),
                    booking(PlanOnHold.class, "withdraws what it held or proposed"),
                    booking(PlanFinished.class, "withdraws what it held or proposed"),
                    booking(OfferAccepted.class, "books the opening that is kept"),
                    booking(VisitConfirmed.class, "confirms the visit of that version"),
                    booking(AppointmentBooked.class, "withdraws an offer that it replaces"),
                    booking(AppointmentMoved.class, "withdraws an offer; offers the old time"),
                    booking(AppointmentCancelled.class, "offers the time to who waits for one"),
                    booking(AppointmentMissed.class, "takes who waits instead of it off the list"),
                    booking(HoldReleased.class, "offers the time to the next who waits"),
                    booking(SessionCompleted.class, "takes a flare as seen to"),
                    booking(FlareConfirmed.class, "asks the patient sooner, if they wait"),
                    reminder(AppointmentBooked.class, "confirms it and plans the reminders"),
                    reminder(AppointmentMoved.class, "replaces the reminders, updates calendars"),
                    reminder(AppointmentConfirmed.class, "drops reminders that only ask to come"),
                    reminder(AppointmentCancelled.class, "drops the reminders, clears calendars"),
                    reminder(PatientArrived.class, "drops what is still planned"),
                    reminder(SessionCompleted.class, "drops what is still planned"),
                    reminder(AppointmentMissed.class, "asks for another time"),
                    reminder(HoldPlaced.class, "offers it to the patient, when it is an offer"),
                    reminder(HoldReleased.class, "stops offering it; recalls who let it expire"),
                    reminder(NoOpeningFound.class, "recalls the patient after a while"),
                    reminder(CadenceProposed.class, "asks which visits to give back"),
                    reminder(CadenceProposalClosed.class, "stops asking"),
                    reminder(PlanOnHold.class, "drops a recall"),
                    reminder(PlanFinished.class, "drops a recall"),
                    reminder(CheckInDue.class, "asks the patient for a pain report"),
                    reminder(ContactChanged.class, "keeps the ciphertext, to read when sending"),
                    reminder(ContactErased.class, "forgets the patient"));

    private Flows() {}

    /** What each service acts on, topic by topic. */
    static Map<Topic, List<Reaction>> followedBy(String service) {
        return REACTIONS.stream()
                .filter(reaction -> reaction.service().equals(service))
                .collect(groupingBy(Reaction::topic, LinkedHashMap::new, toList()));
    }

    static List<String> followers() {
        return REACTIONS.stream().map(Reaction::service).distinct().sorted().toList();
    }

    static List<Reaction> to(Class<? extends ClinicEvent> event) {
        return REACTIONS.stream().filter(reaction -> reaction.event() == event).toList();
    }

    private static Reaction booking(Class<? extends ClinicEvent> event, String does) {
        return new Reaction("booking-service", event, does);
    }

    private static Reaction reminder(Class<? extends ClinicEvent> event, String does) {
        return new Reaction("reminder-service", event, does);
    }

    private static Reaction plan(Class<? extends ClinicEvent> event, String does) {
        return new Reaction("plan-service", event, does);
    }
}

package clinic.meridian.plan.following;

import clinic.meridian.events.BookingEvent;
import clinic.meridian.events.BookingEvent.AppointmentBooked;
import clinic.meridian.events.BookingEvent.AppointmentCancelled;
import clinic.meridian.events.BookingEvent.AppointmentConfirmed;
import clinic.meridian.events.BookingEvent.AppointmentMissed;
import clinic.meridian.events.BookingEvent.AppointmentMoved;
import clinic.meridian.events.BookingEvent.RedFlagRaised;
import clinic.meridian.events.BookingEvent.SessionCompleted;
import clinic.meridian.events.MessageEvent;
import clinic.meridian.events.MessageEvent.PainReported;
import clinic.meridian.messaging.Following;
import clinic.meridian.messaging.Received;
import clinic.meridian.plan.course.Fact;
import clinic.meridian.plan.course.Measure;
import clinic.meridian.plan.planning.Plans;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

/** Turns what happened elsewhere into facts of a course. Order and duplicates don't matter. */
@Configuration(proxyBeanMethods = false)
class PlanFollowing {

    @Bean
    Consumer<Message<byte[]>> bookings(Following following, Plans plans) {
        return following.of("bookings", BookingEvent.class, event -> onBooking(plans, event));
    }

    @Bean
    Consumer<Message<byte[]>> messages(Following following, Plans plans) {
        return following.of("messages", MessageEvent.class, event -> onMessage(plans, event));
    }

    private static void onBooking(Plans plans, Received<BookingEvent> received) {
        var id = received.id();
        switch (received.event()) {
            case SessionCompleted event -> plans.visit(id, event.visit(), false, told(event));
            case AppointmentMissed event -> plans.visit(id, event.visit(), false, missed(event));
            case AppointmentCancelled event -> plans.visit(id, event.visit(), false);
            case AppointmentBooked event -> plans.visit(id, event.visit(), true);
            case AppointmentMoved event -> plans.visit(id, event.visit(), true);
            case AppointmentConfirmed event -> plans.visit(id, event.visit(), true);
            case RedFlagRaised event ->
                    plans.tell(
                            id,
                            event.patient(),
                            new Fact.RedFlag(id, stored(event.raisedAt()), event.urgency()));
            case BookingEvent _ -> {
                // says nothing about the course
            }
        }
    }

    private static void onMessage(Plans plans, Received<MessageEvent> received) {
        if (received.event() instanceof PainReported event) {
            plans.tell(
                    received.id(),
                    event.patient(),
                    new Fact.PainReport(event.report(), stored(event.at()), event.score(), false));
        }
    }

    private static Fact[] told(SessionCompleted event) {
        var peg = event.peg();
        return peg == null
                ? new Fact[] {session(event)}
                : new Fact[] {session(event), peg(event, peg)};
    }

    private static Fact session(SessionCompleted event) {
        var visit = event.visit();
        return new Fact.Session(
                visit.appointment(),
                visit.version(),
                stored(event.startedAt()),
                visit.zone(),
                event.painBefore(),
                event.reaction() == null ? 0 : event.reaction().severity(),
                event.practitionerMinutes());
    }

    private static Fact peg(SessionCompleted event, double score) {
        var visit = event.visit().appointment();
        return new Fact.Measured(
                "peg-" + visit.value(), stored(event.startedAt()), Measure.PEG, score, visit);
    }

    private static Fact missed(AppointmentMissed event) {
        var visit = event.visit();
        return new Fact.Missed(
                visit.appointment(), visit.version(), stored(visit.start().toInstant()));
    }

    /** To the millisecond, as it is stored. */
    private static Instant stored(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS);
    }
}

package clinic.meridian.plan.following;

import clinic.meridian.events.BookingEvent;
import clinic.meridian.events.BookingEvent.AppointmentBooked;
import clinic.meridian.events.BookingEvent.AppointmentMissed;
import clinic.meridian.events.BookingEvent.AppointmentMoved;
import clinic.meridian.events.BookingEvent.RedFlagRaised;
import clinic.meridian.events.BookingEvent.SessionCompleted;
import clinic.meridian.events.MessageEvent;
import clinic.meridian.events.MessageEvent.PainReported;
import clinic.meridian.events.Visit;
import clinic.meridian.messaging.Following;
import clinic.meridian.messaging.Received;
import clinic.meridian.plan.course.Fact;
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
        switch (received.event()) {
            case SessionCompleted event -> tell(plans, received, event.visit(), session(event));
            case AppointmentMissed event -> tell(plans, received, event.visit(), missed(event));
            case RedFlagRaised event ->
                    plans.tell(
                            received.id(),
                            event.patient(),
                            null,
                            new Fact.RedFlag(
                                    received.id(), stored(event.raisedAt()), event.urgency()));
            case AppointmentBooked event -> learn(plans, received, event.visit());
            case AppointmentMoved event -> learn(plans, received, event.visit());
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
                    null,
                    new Fact.PainReport(event.report(), stored(event.at()), event.score(), false));
        }
    }

    private static void tell(Plans plans, Received<BookingEvent> received, Visit visit, Fact fact) {
        plans.tell(received.id(), visit.patient(), visit, fact);
    }

    private static void learn(Plans plans, Received<BookingEvent> received, Visit visit) {
        plans.learn(received.id(), visit.patient(), visit);
    }

    private static Fact session(SessionCompleted event) {
        var visit = event.visit();
        return new Fact.Session(
                visit.appointment(),
                visit.version(),
                stored(event.startedAt()),
                visit.zone(),
                event.painBefore(),
                event.reaction() == null ? 0 : event.reaction().severity());
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

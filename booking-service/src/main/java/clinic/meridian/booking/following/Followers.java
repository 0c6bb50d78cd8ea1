package clinic.meridian.booking.following;

import clinic.meridian.booking.cadence.CadenceFollower;
import clinic.meridian.booking.nextvisit.MessageFollower;
import clinic.meridian.booking.nextvisit.PlanFollower;
import clinic.meridian.booking.nextvisit.VisitFollower;
import clinic.meridian.booking.waitlist.BookFollower;
import clinic.meridian.booking.waitlist.Urgencies;
import clinic.meridian.events.BookingEvent;
import clinic.meridian.events.MessageEvent;
import clinic.meridian.events.PlanEvent;
import clinic.meridian.messaging.Following;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

import java.util.function.Consumer;

/** Which topics are followed, and by whom. Each event can come again. */
@Configuration(proxyBeanMethods = false)
class Followers {

    @Bean
    Consumer<Message<byte[]>> plans(
            Following following,
            PlanFollower nextVisits,
            CadenceFollower cadence,
            Urgencies urgencies) {
        return following.of(
                "plans",
                PlanEvent.class,
                received -> {
                    nextVisits.on(received);
                    cadence.onPlan(received.event());
                    urgencies.on(received);
                });
    }

    @Bean
    Consumer<Message<byte[]>> messages(Following following, MessageFollower follower) {
        return following.of("messages", MessageEvent.class, follower::on);
    }

    @Bean
    Consumer<Message<byte[]>> bookings(
            Following following,
            VisitFollower nextVisits,
            CadenceFollower cadence,
            BookFollower waitlist) {
        return following.of(
                "bookings",
                BookingEvent.class,
                received -> {
                    nextVisits.on(received);
                    cadence.onBook(received.event());
                    waitlist.on(received);
                });
    }
}

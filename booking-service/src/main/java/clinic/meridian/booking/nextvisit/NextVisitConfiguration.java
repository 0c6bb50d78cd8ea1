package clinic.meridian.booking.nextvisit;

import clinic.meridian.booking.waitlist.BookFollower;
import clinic.meridian.booking.waitlist.Urgencies;
import clinic.meridian.events.BookingEvent;
import clinic.meridian.events.MessageEvent;
import clinic.meridian.events.PlanEvent;
import clinic.meridian.messaging.Documents;
import clinic.meridian.messaging.DocumentsFactory;
import clinic.meridian.messaging.Following;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

import java.util.function.Consumer;

/** What this service follows. */
@Configuration(proxyBeanMethods = false)
class NextVisitConfiguration {

    @Bean
    Documents<Offer> offers(DocumentsFactory factory) {
        return factory.open("offers", Offer.class);
    }

    @Bean
    Consumer<Message<byte[]>> plans(
            Following following, PlanFollower follower, Urgencies urgencies) {
        return following.of(
                "plans",
                PlanEvent.class,
                received -> {
                    follower.on(received);
                    urgencies.on(received);
                });
    }

    @Bean
    Consumer<Message<byte[]>> messages(Following following, MessageFollower follower) {
        return following.of("messages", MessageEvent.class, follower::on);
    }

    @Bean
    Consumer<Message<byte[]>> bookings(
            Following following, VisitFollower follower, BookFollower waitlist) {
        return following.of(
                "bookings",
                BookingEvent.class,
                received -> {
                    follower.on(received);
                    waitlist.on(received);
                });
    }
}

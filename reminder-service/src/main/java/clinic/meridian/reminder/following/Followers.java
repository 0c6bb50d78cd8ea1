package clinic.meridian.reminder.following;

import clinic.meridian.events.BookingEvent;
import clinic.meridian.events.ContactEvent;
import clinic.meridian.events.EventJson;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.PlanEvent;
import clinic.meridian.messaging.Following;
import clinic.meridian.messaging.Unreadable;
import clinic.meridian.messaging.vault.PatientKeys;
import clinic.meridian.reminder.contact.Contacts;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

import java.util.function.Consumer;

/** Which topics are followed. */
@Configuration(proxyBeanMethods = false)
class Followers {

    @Bean
    Consumer<Message<byte[]>> bookings(Following following, Visits visits, Recalls recalls) {
        return following.of(
                "bookings",
                BookingEvent.class,
                received -> {
                    visits.on(received);
                    recalls.onBook(received);
                });
    }

    @Bean
    Consumer<Message<byte[]>> plans(Following following, Questions questions, Recalls recalls) {
        return following.of(
                "plans",
                PlanEvent.class,
                received -> {
                    questions.on(received);
                    recalls.onPlan(received.event());
                });
    }

    /**
     * The value is kept as it came; it is opened only to see which version it is and to mark it.
     */
    @Bean
    Consumer<Message<byte[]>> contacts(Following following, Contacts contacts, PatientKeys keys) {
        return message ->
                following
                        .<ContactEvent>of(
                                "contacts",
                                each -> open(each, keys),
                                received -> contacts.on(received.event(), message.getPayload()))
                        .accept(message);
    }

    /** Without its key a contact is erased, and passed over like an event of a later version. */
    private static ContactEvent open(Message<byte[]> message, PatientKeys keys) {
        String type = Following.header(message, "ce_type");
        if (type == null || !type.endsWith(".ContactChanged")) {
            return EventJson.read(ContactEvent.class, message.getPayload());
        }
        String subject = Following.header(message, "ce_subject");
        if (subject == null) {
            throw new Unreadable("ce_subject: missing");
        }
        try {
            return keys.find(new PatientId(subject))
                    .map(key -> key.decryptContact(message.getPayload()))
                    .orElseGet(ContactEvent.Unknown::new);
        } catch (IllegalArgumentException e) {
            throw new Unreadable("ContactChanged: " + e.getMessage(), e);
        }
    }
}

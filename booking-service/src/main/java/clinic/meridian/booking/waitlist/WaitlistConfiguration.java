package clinic.meridian.booking.waitlist;

import clinic.meridian.messaging.Documents;
import clinic.meridian.messaging.DocumentsFactory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is stored of those who wait. */
@Configuration(proxyBeanMethods = false)
class WaitlistConfiguration {

    @Bean
    Documents<Waitlist> waitlistDocuments(DocumentsFactory factory) {
        return factory.open("waitlist", Waitlist.class);
    }

    @Bean
    Documents<Urgency> urgencyDocuments(DocumentsFactory factory) {
        return factory.open("urgency", Urgency.class);
    }
}

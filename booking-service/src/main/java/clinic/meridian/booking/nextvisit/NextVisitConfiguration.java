package clinic.meridian.booking.nextvisit;

import clinic.meridian.messaging.Documents;
import clinic.meridian.messaging.DocumentsFactory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is stored of offers. */
@Configuration(proxyBeanMethods = false)
class NextVisitConfiguration {

    @Bean
    Documents<Offer> offers(DocumentsFactory factory) {
        return factory.open("offers", Offer.class);
    }
}

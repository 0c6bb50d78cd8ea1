package clinic.meridian.booking.cadence;

import clinic.meridian.messaging.Documents;
import clinic.meridian.messaging.DocumentsFactory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is stored of cadences and proposals. */
@Configuration(proxyBeanMethods = false)
class CadenceConfiguration {

    @Bean
    Documents<KnownCadence> cadenceDocuments(DocumentsFactory factory) {
        return factory.open("cadences", KnownCadence.class);
    }

    @Bean
    Documents<CadenceProposal> proposalDocuments(DocumentsFactory factory) {
        return factory.open("proposals", CadenceProposal.class);
    }
}

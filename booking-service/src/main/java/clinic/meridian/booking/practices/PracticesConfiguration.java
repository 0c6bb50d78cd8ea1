package clinic.meridian.booking.practices;

import clinic.meridian.booking.practice.Clinics;
import clinic.meridian.desk.problem.Outage;
import clinic.meridian.messaging.Documents;
import clinic.meridian.messaging.DocumentsFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.nio.file.Path;

@Configuration(proxyBeanMethods = false)
class PracticesConfiguration {

    @Bean
    Documents<StoredPractice> practiceDocuments(DocumentsFactory factory) {
        return factory.open("practices", StoredPractice.class);
    }

    /** The stored ones, after the clinic files were looked at. */
    @Bean
    Clinics clinics(
            Documents<StoredPractice> practices, @Value("${meridian.clinics}") String folder) {
        new Seeding(practices).from(Path.of(folder));
        var clinics = new Clinics();
        Practices.known(practices).forEach(clinics::know);
        return clinics;
    }

    @Bean
    Outage practiceBeingChanged() {
        return thrown -> thrown instanceof BeingChanged;
    }
}

package clinic.meridian.booking.patients;

import clinic.meridian.messaging.Documents;
import clinic.meridian.messaging.DocumentsFactory;
import clinic.meridian.messaging.vault.PatientKeys;

import com.mongodb.client.MongoClient;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PatientConfiguration {

    @Bean
    Documents<PatientFile> patientFiles(DocumentsFactory factory) {
        return factory.open("patients", PatientFile.class);
    }

    @Bean
    PatientKeys patientKeys(MongoClient client, @Value("${meridian.vault-key}") String vaultKey) {
        return new PatientKeys(client, vaultKey);
    }
}

package clinic.meridian.booking.frontdesk;

import clinic.meridian.booking.clinicfile.ClinicFiles;
import clinic.meridian.booking.daysheet.DaySheet;
import clinic.meridian.booking.practice.Clinics;
import clinic.meridian.messaging.Documents;
import clinic.meridian.messaging.DocumentsFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.nio.file.Path;

/** The clinics and the book that is kept for them. */
@Configuration(proxyBeanMethods = false)
class BookConfiguration {

    @Bean
    Clinics clinics(@Value("${meridian.clinics}") String folder) {
        return new Clinics(ClinicFiles.in(Path.of(folder)));
    }

    @Bean
    Documents<DaySheet> daySheetDocuments(DocumentsFactory factory) {
        return factory.open("day-sheets", DaySheet.class);
    }
}

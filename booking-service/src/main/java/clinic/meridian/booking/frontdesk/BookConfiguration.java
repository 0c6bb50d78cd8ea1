package clinic.meridian.booking.frontdesk;

import clinic.meridian.booking.daysheet.DaySheet;
import clinic.meridian.messaging.Documents;
import clinic.meridian.messaging.DocumentsFactory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The book that is kept for the clinics. */
@Configuration(proxyBeanMethods = false)
class BookConfiguration {

    @Bean
    Documents<DaySheet> daySheetDocuments(DocumentsFactory factory) {
        return factory.open("day-sheets", DaySheet.class);
    }
}

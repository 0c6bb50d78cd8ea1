package clinic.meridian.booking.series;

import clinic.meridian.messaging.Documents;
import clinic.meridian.messaging.DocumentsFactory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SeriesConfiguration {

    @Bean
    Documents<Row> rowDocuments(DocumentsFactory factory) {
        return factory.open("series", Row.class);
    }
}

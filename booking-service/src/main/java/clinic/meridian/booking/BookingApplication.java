package clinic.meridian.booking;

import clinic.meridian.desk.DeskConfiguration;
import clinic.meridian.messaging.MessagingConfiguration;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The appointment book. */
@SpringBootApplication
@EnableScheduling
@Import({DeskConfiguration.class, MessagingConfiguration.class})
public class BookingApplication {

    public static void main(String[] args) {
        SpringApplication.run(BookingApplication.class, args);
    }
}

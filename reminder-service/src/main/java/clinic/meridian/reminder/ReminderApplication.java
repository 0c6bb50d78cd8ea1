package clinic.meridian.reminder;

import clinic.meridian.desk.DeskConfiguration;
import clinic.meridian.messaging.MessagingConfiguration;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** Says the right thing to patients at the right time, once, and listens to what they answer. */
@SpringBootApplication
@Import({DeskConfiguration.class, MessagingConfiguration.class})
public class ReminderApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ReminderApplication.class, arguments);
    }
}

package clinic.meridian.plan;

import clinic.meridian.desk.DeskConfiguration;
import clinic.meridian.messaging.MessagingConfiguration;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** Treatment plans that follow reported pain. */
@SpringBootApplication
@Import({DeskConfiguration.class, MessagingConfiguration.class})
public class PlanApplication {

    public static void main(String[] args) {
        var _ = SpringApplication.run(PlanApplication.class, args);
    }
}

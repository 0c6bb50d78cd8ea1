package clinic.meridian.web;

import clinic.meridian.desk.clock.ClockConfiguration;
import clinic.meridian.desk.problem.ProblemConfiguration;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/** The one door: sign-in, the gateway to the three services, pages for patients and staff. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Import({ClockConfiguration.class, ProblemConfiguration.class})
public class Web {

    public static void main(String[] args) {
        SpringApplication.run(Web.class, args);
    }
}

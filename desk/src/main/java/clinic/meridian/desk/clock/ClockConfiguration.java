package clinic.meridian.desk.clock;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

import java.nio.file.Path;
import java.time.Clock;

/**
 * The clinic's clock. On a developer's machine (profile {@code local}) the file {@code
 * meridian.clock-file} moves it forward for all processes at once; elsewhere it is the machine's.
 */
@Configuration(proxyBeanMethods = false)
public class ClockConfiguration {

    @Bean
    Clock clock(Environment environment, @Value("${meridian.clock-file:}") String file) {
        boolean movable = environment.acceptsProfiles(Profiles.of("local")) && !file.isBlank();
        return movable ? new ShiftedClock(Clock.systemUTC(), Path.of(file)) : Clock.systemUTC();
    }
}

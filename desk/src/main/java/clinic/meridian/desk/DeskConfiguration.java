package clinic.meridian.desk;

import clinic.meridian.desk.access.AccessConfiguration;
import clinic.meridian.desk.clock.ClockConfiguration;
import clinic.meridian.desk.problem.ProblemConfiguration;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The whole desk: access rules, clock and problems. A service imports it on its Application. */
@Configuration(proxyBeanMethods = false)
@Import({AccessConfiguration.class, ClockConfiguration.class, ProblemConfiguration.class})
public class DeskConfiguration {}

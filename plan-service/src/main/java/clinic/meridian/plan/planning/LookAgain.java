package clinic.meridian.plan.planning;

import clinic.meridian.messaging.Contended;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks at plans whose standing changes by time alone: a lapse, the end of a pause. */
@Component
class LookAgain {

    private static final Logger LOG = LoggerFactory.getLogger(LookAgain.class);
    private static final int AT_A_TIME = 200;

    private final Plans plans;

    LookAgain(Plans plans) {
        this.plans = plans;
    }

    /** What cannot be done now is done at the next run. */
    void run() {
        for (var patient : plans.toLookAt(plans.now(), AT_A_TIME)) {
            try {
                plans.lookAgain(patient);
            } catch (Contended e) {
                LOG.info("a plan is busy and will be looked at again: {}", e.toString());
            }
        }
    }
}

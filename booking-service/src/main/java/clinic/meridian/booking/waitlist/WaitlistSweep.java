package clinic.meridian.booking.waitlist;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Goes on with what a crash or the night has left. */
@Component
class WaitlistSweep {

    private static final Logger LOG = LoggerFactory.getLogger(WaitlistSweep.class);

    private final WaitlistDesk desk;

    WaitlistSweep(WaitlistDesk desk) {
        this.desk = desk;
    }

    /** The next round will try again, so an outage is worth one line. */
    @Scheduled(fixedDelayString = "${meridian.housekeeping.every}")
    void sweep() {
        try {
            desk.sweep();
        } catch (RuntimeException e) {
            LOG.warn("waitlist: {}; trying again later", e.toString());
        }
    }
}

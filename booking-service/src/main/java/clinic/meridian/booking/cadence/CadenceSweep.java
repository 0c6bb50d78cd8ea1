package clinic.meridian.booking.cadence;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.time.Clock;

/** Looks after proposals that a desk has left alone or that time has changed. */
@Component
class CadenceSweep {

    private static final Logger LOG = LoggerFactory.getLogger(CadenceSweep.class);

    private final Proposals proposals;
    private final CadenceDesk desk;
    private final Clock clock;

    CadenceSweep(Proposals proposals, CadenceDesk desk, Clock clock) {
        this.proposals = proposals;
        this.desk = desk;
        this.clock = clock;
    }

    /** The next round will try again, so an outage is worth one line. */
    @Scheduled(fixedDelayString = "${meridian.housekeeping.every}")
    void sweep() {
        try {
            proposals.due(clock.instant()).forEach(desk::lookAfter);
        } catch (RuntimeException e) {
            LOG.warn("cadence proposals: {}; trying again later", e.toString());
        }
    }
}

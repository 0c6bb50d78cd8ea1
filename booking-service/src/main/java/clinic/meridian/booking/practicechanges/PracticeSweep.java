package clinic.meridian.booking.practicechanges;

import clinic.meridian.booking.practices.Practices;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Finishes the changes that a crash left half done. */
@Component
class PracticeSweep {

    private static final Logger LOG = LoggerFactory.getLogger(PracticeSweep.class);

    private final Practices practices;
    private final PracticeChanges changes;

    PracticeSweep(Practices practices, PracticeChanges changes) {
        this.practices = practices;
        this.changes = changes;
    }

    @Scheduled(fixedDelayString = "${meridian.housekeeping.every}")
    void sweep() {
        try {
            practices.unfinished().forEach(each -> changes.carryOn(each.clinic()));
        } catch (RuntimeException e) {
            LOG.warn("could not finish a change of a practice: {}", e.toString());
        }
    }
}

package clinic.meridian.booking.practices;

import clinic.meridian.booking.clinicfile.ClinicText;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.booking.practice.Clinics;
import clinic.meridian.booking.practice.Edition;
import clinic.meridian.events.ClinicId;
import clinic.meridian.messaging.Change;
import clinic.meridian.messaging.Documents;
import clinic.meridian.messaging.Stored;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * The stored practices, and which of them is in force on a page.
 *
 * <p>A change stamps each page that it concerns with its edition before it is decided. A stamped
 * page waits for that decision, so that nothing is ever booked by rules of which nobody knows yet
 * whether they hold.
 */
@Component
public class Practices {

    private static final Logger LOG = LoggerFactory.getLogger(Practices.class);

    /** A choice: far more than the hundred or so writes of a change take. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int MOST = 10_000;

    private final Documents<StoredPractice> practices;
    private final Clinics clinics;

    Practices(Documents<StoredPractice> practices, Clinics clinics) {
        this.practices = practices;
        this.clinics = clinics;
    }

    public Optional<StoredPractice> find(ClinicId clinic) {
        return practices.find(clinic.value()).map(Stored::state);
    }

    /** Those with a change that is not decided, or not all done. */
    public List<StoredPractice> unfinished() {
        return all(practices).stream()
                .filter(
                        each ->
                                each.pending() != null
                                        || (each.last() != null && !each.last().done()))
                .toList();
    }

    /**
     * One conditional write; this process knows the outcome at once.
     *
     * @param decide must be pure; answers null to leave the practice as it is
     */
    public StoredPractice change(
            ClinicId clinic, Function<@Nullable StoredPractice, @Nullable StoredPractice> decide) {
        var now =
                practices.<@Nullable StoredPractice>change(
                        clinic.value(),
                        found -> {
                            var next = decide.apply(found);
                            return next == null
                                    ? Change.none(found)
                                    : Change.to(next, List.of(), next);
                        });
        if (now == null) {
            throw new IllegalStateException("no practice of " + clinic);
        }
        edition(now).ifPresent(clinics::know);
        return now;
    }

    /**
     * The house whose rules hold on a page; waits while a change that stamped the page is not
     * decided.
     *
     * @param stamp the edition on the page; 0 when no change ever touched it
     * @throws BeingChanged when that takes too long
     */
    public Optional<Clinic> inForce(ClinicId clinic, long stamp) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var known = clinics.edition(clinic);
        while (known.isEmpty() || known.get().version() < stamp) {
            find(clinic).flatMap(Practices::edition).ifPresent(clinics::know);
            known = clinics.edition(clinic);
            if (known.isEmpty()) {
                return Optional.empty();
            }
            if (known.get().version() < stamp) {
                if (System.nanoTime() > deadline) {
                    throw new BeingChanged(clinic);
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        return known.map(Edition::clinic);
    }

    /** Looks what other processes have changed. */
    @Scheduled(fixedDelayString = "${meridian.practices.look-every}")
    void look() {
        try {
            known(practices).forEach(clinics::know);
        } catch (RuntimeException e) {
            LOG.warn("could not look for changed practices: {}", e.toString());
        }
    }

    static List<Edition> known(Documents<StoredPractice> practices) {
        return all(practices).stream().flatMap(each -> edition(each).stream()).toList();
    }

    private static List<StoredPractice> all(Documents<StoredPractice> practices) {
        return practices.find(new Document(), MOST).stream().map(Stored::state).toList();
    }

    private static Optional<Edition> edition(StoredPractice stored) {
        return stored.isNew()
                ? Optional.empty()
                : Optional.of(new Edition(stored.edition(), ClinicText.read(stored.yaml())));
    }
}

package clinic.meridian.plan.planning;

import clinic.meridian.events.PlanEvent;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.function.Supplier;

/** Every meter of this service. Tags never hold ids. */
@Component
class PlanMetrics {

    /** Time to replay one course. */
    static final String REPLAY = "meridian.plan.replay";

    /** Events that were decided on, by type. */
    static final String SAID = "meridian.plan.said";

    /** Plans looked at because time had passed. */
    static final String LOOKED_AGAIN = "meridian.plan.looked.again";

    private final MeterRegistry registry;
    private final Timer replay;

    PlanMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.replay = Timer.builder(REPLAY).publishPercentileHistogram().register(registry);
    }

    <T> T replayed(Supplier<T> course) {
        return replay.record(course);
    }

    void said(List<PlanEvent> events) {
        for (var event : events) {
            registry.counter(SAID, "type", event.getClass().getSimpleName()).increment();
        }
    }

    void lookedAgain() {
        registry.counter(LOOKED_AGAIN).increment();
    }
}

package clinic.meridian.booking.frontdesk;

import clinic.meridian.booking.daysheet.Decision;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.springframework.stereotype.Component;

import java.util.Locale;
import java.util.function.Supplier;

/** Times every decision: {@code meridian.booking.decisions{flow,outcome}}. Tags hold no ids. */
@Component
public class BookingMetrics {

    private final MeterRegistry registry;

    BookingMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    public <T> Decision<T> timed(Flow flow, Supplier<Decision<T>> decide) {
        var begun = Timer.start(registry);
        var outcome = "failed";
        try {
            var decision = decide.get();
            outcome = outcome(decision);
            return decision;
        } finally {
            var unused = begun.stop(timer(flow, outcome));
        }
    }

    public <T> T timedPlain(Flow flow, Supplier<T> work) {
        var begun = Timer.start(registry);
        var outcome = "failed";
        try {
            var result = work.get();
            outcome = "made";
            return result;
        } finally {
            var unused = begun.stop(timer(flow, outcome));
        }
    }

    public void count(Flow flow, String outcome) {
        timer(flow, outcome).record(java.time.Duration.ZERO);
    }

    private Timer timer(Flow flow, String outcome) {
        return registry.timer(Flow.DECISIONS, "flow", flow.tag(), "outcome", outcome);
    }

    private static String outcome(Decision<?> decision) {
        return switch (decision) {
            case Decision.Made<?> _ -> "made";
            case Decision.Refused<?>(var refusal) ->
                    refusal.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }
}

package clinic.meridian.messaging;

import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;

import org.jspecify.annotations.Nullable;

/** The trace that a change belongs to, as W3C Trace Context writes it. */
final class Traces {

    private final @Nullable Tracer tracer;

    Traces(@Nullable Tracer tracer) {
        this.tracer = tracer;
    }

    /** The {@code traceparent} of what runs now, or nothing outside a trace. */
    @Nullable String current() {
        TraceContext context = tracer == null ? null : tracer.currentTraceContext().context();
        if (context == null) {
            return null;
        }
        String flags = Boolean.TRUE.equals(context.sampled()) ? "01" : "00";
        return "00-" + context.traceId() + "-" + context.spanId() + "-" + flags;
    }
}

package clinic.meridian.booking.daysheet;

import java.util.HashMap;
import java.util.Map;

/** A practitioner's free time, asked for runs of the same few lengths again and again. */
final class Hands {

    private final Cells free;
    private final Map<Integer, Cells> runs = new HashMap<>(4);

    Hands(Cells free) {
        this.free = free;
    }

    /** Keeps the starts at which the practitioner is free whenever the visit wants them. */
    void keepStarts(Cells starts, Shape shape) {
        for (var span : shape.handsOn()) {
            starts.keep(runs.computeIfAbsent(span.length(), free::runs), span.from());
        }
    }
}

package clinic.meridian.benchmarks.race;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;

/** What the clients were told: how often, how fast, and every visit they were promised. */
final class Ledger {

    /**
     * A visit as its client knows it.
     *
     * @param start empty when it was cancelled
     */
    record Promise(String clinic, String start, String practitioner, String room) {}

    private static final Pattern EXPECTED =
            Pattern.compile("(book|hold|move|cancel)( 409 slot-taken| 410 hold-expired)?");

    private final Map<String, Promise> promises = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> answers = new ConcurrentHashMap<>();
    private final Histogram micros = new ConcurrentHistogram(60_000_000L, 3);

    void promised(String visit, Promise promise) {
        promises.put(visit, promise);
    }

    /** Its client got no answer to a change of it, so nobody knows how it stands. */
    void unsure(String visit) {
        promises.remove(visit);
    }

    void answered(String what, long nanos) {
        answers.computeIfAbsent(what, _ -> new LongAdder()).increment();
        micros.recordValue(Math.min(nanos / 1_000, 60_000_000L));
    }

    Map<String, Promise> promises() {
        return Map.copyOf(promises);
    }

    long count(String what) {
        var count = answers.get(what);
        return count == null ? 0 : count.sum();
    }

    /** All answers to one kind of wish, whatever they were. */
    long starting(String what) {
        return answers.entrySet().stream()
                .filter(each -> each.getKey().startsWith(what))
                .mapToLong(each -> each.getValue().sum())
                .sum();
    }

    /** What no client should have heard: failures, and refusals for a reason that nobody gave. */
    List<String> unexpected() {
        return answers.entrySet().stream()
                .filter(each -> !EXPECTED.matcher(each.getKey()).matches())
                .map(each -> each.getValue().sum() + " times " + each.getKey())
                .toList();
    }

    double millis(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1_000.0;
    }
}

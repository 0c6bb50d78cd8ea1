package clinic.meridian.benchmarks.race;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
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
            Pattern.compile(
                    "(book|hold|move|cancel|wait|accept)( 409 slot-taken| 410 hold-expired)?");

    private final Map<String, Promise> promises = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> answers = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> unexpected = new ConcurrentHashMap<>();
    private final Set<String> unsure = ConcurrentHashMap.newKeySet();
    private final Map<String, String> swaps = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
    private final LongAdder claims = new LongAdder();
    private final LongAdder won = new LongAdder();
    private final LongAdder amid = new LongAdder();
    private final LongAdder tooLate = new LongAdder();
    private final LongAdder doubled = new LongAdder();
    private final Histogram micros = new ConcurrentHistogram(60_000_000L, 3);
    private volatile boolean measuring;

    /** From now on times and answers count. What was promised and what went wrong always does. */
    void measure() {
        measuring = true;
    }

    void stopMeasuring() {
        measuring = false;
    }

    void promised(String visit, Promise promise) {
        promises.put(visit, promise);
    }

    /** Its client got no answer to a change of it, so nobody knows how it stands. */
    void unsure(String visit) {
        unsure.add(visit);
        promises.remove(visit);
    }

    /** Whether any client knows of it. */
    boolean knows(String visit) {
        return promises.containsKey(visit) || unsure.contains(visit);
    }

    /**
     * A yes to an offer, however often it was said.
     *
     * @param over every answer was that it is over
     */
    void claimed(boolean taken, boolean over) {
        claims.increment();
        if (taken && measuring) {
            amid.increment();
        }
        (taken ? won : over ? tooLate : new LongAdder()).increment();
    }

    /** The offer was taken, and this visit was to be moved into it. */
    void swapped(String hold, String instead) {
        swaps.put(hold, instead);
    }

    /** One offer brought two visits, or another than was offered. */
    void doubled(String what) {
        doubled.increment();
        fault("doubled: " + what);
    }

    void fault(String what) {
        faults.add(what);
    }

    Claims claims() {
        return new Claims(
                claims.sum(), won.sum(), amid.sum(), swaps.size(), tooLate.sum(), doubled.sum());
    }

    Map<String, String> swaps() {
        return Map.copyOf(swaps);
    }

    void answered(String what, long nanos) {
        if (!EXPECTED.matcher(what).matches()) {
            unexpected.computeIfAbsent(what, _ -> new LongAdder()).increment();
        }
        if (!measuring) {
            return;
        }
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
    List<String> faults() {
        var all = new ArrayList<>(faults);
        unexpected.forEach((what, times) -> all.add("unexpected: " + times + " times " + what));
        return all;
    }

    double millis(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1_000.0;
    }
}

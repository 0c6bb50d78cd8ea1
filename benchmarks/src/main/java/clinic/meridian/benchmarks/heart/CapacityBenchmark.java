package clinic.meridian.benchmarks.heart;

import clinic.meridian.booking.daysheet.DaySheet;
import clinic.meridian.booking.openings.Capacity;
import clinic.meridian.booking.practice.Clinic;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** How many further follow-ups fit into twelve weeks: nothing booked, or sixty percent. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up first.
public class CapacityBenchmark {

    private static final int DAYS = 84;

    @Param({"2", "8", "20"})
    int practitioners;

    @Param({"false", "true"})
    boolean busy;

    private Clinic house;
    private List<DaySheet> pages;

    @Setup
    public void fillTheBook() {
        house = BusyClinic.house(practitioners);
        pages =
                busy
                        ? BusyClinic.pages(house, DAYS)
                        : IntStream.range(0, DAYS)
                                .mapToObj(BusyClinic.FIRST::plusDays)
                                .map(date -> DaySheet.blank(house.id(), date))
                                .toList();
    }

    @Benchmark
    public Capacity capacity() {
        return Capacity.of(house, "follow-up", pages, BusyClinic.NOW);
    }
}

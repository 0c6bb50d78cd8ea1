package clinic.meridian.benchmarks.heart;

import clinic.meridian.booking.daysheet.DaySheet;
import clinic.meridian.booking.openings.OpeningFinder;
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

/** All openings of a follow-up, with anybody, on so many busy days: computed, nothing cached. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up first.
public class OpeningsBenchmark {

    @Param({"8", "20"})
    int practitioners;

    @Param({"7", "14", "28", "56", "90"})
    int days;

    private Clinic house;
    private List<DaySheet> pages;

    @Setup
    public void fillTheBook() {
        house = BusyClinic.house(practitioners);
        pages = BusyClinic.pages(house, days);
    }

    @Benchmark
    public int openings() {
        int found = 0;
        for (var page : pages) {
            found += OpeningFinder.on(page, house, BusyClinic.ANYBODY, BusyClinic.NOW).size();
        }
        return found;
    }
}

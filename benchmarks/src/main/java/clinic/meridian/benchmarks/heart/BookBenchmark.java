package clinic.meridian.benchmarks.heart;

import clinic.meridian.booking.daysheet.Appointment;
import clinic.meridian.booking.daysheet.DaySheet;
import clinic.meridian.booking.daysheet.Decision;
import clinic.meridian.booking.daysheet.VisitRequest;
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

import java.util.concurrent.TimeUnit;

/** One decision on one busy page: a visit that fits, and one whose time is taken. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up first.
public class BookBenchmark {

    @Param({"8", "20"})
    int practitioners;

    private Clinic house;
    private DaySheet page;
    private VisitRequest fitting;
    private VisitRequest taken;

    @Setup
    public void fillTheDay() {
        house = BusyClinic.house(practitioners);
        var empty = DaySheet.blank(house.id(), BusyClinic.FIRST);
        page = BusyClinic.page(house, BusyClinic.FIRST);
        var free = OpeningFinder.on(page, house, BusyClinic.ANYBODY, BusyClinic.NOW);
        fitting = BusyClinic.request(free.get(free.size() / 2), 9_998);
        taken =
                OpeningFinder.on(empty, house, BusyClinic.ANYBODY, BusyClinic.NOW).stream()
                        .map(opening -> BusyClinic.request(opening, 9_999))
                        .filter(
                                request ->
                                        page.book(house, request, BusyClinic.NOW)
                                                instanceof Decision.Refused<Appointment>)
                        .findFirst()
                        .orElseThrow();
    }

    @Benchmark
    public Decision<Appointment> booked() {
        return page.book(house, fitting, BusyClinic.NOW);
    }

    @Benchmark
    public Decision<Appointment> refused() {
        return page.book(house, taken, BusyClinic.NOW);
    }
}

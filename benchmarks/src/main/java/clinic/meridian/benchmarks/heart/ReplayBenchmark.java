package clinic.meridian.benchmarks.heart;

import clinic.meridian.plan.course.Course;
import clinic.meridian.plan.course.Fact;
import clinic.meridian.plan.course.Standing;
import clinic.meridian.plan.course.Start;
import clinic.meridian.plan.protocol.CareProtocol;

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

/** A course of sixty sessions from all its facts to its standing with reasons. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up first.
public class ReplayBenchmark {

    /** Whether there is a pain report between each two visits too. */
    @Param({"false", "true"})
    boolean reports;

    private final CareProtocol protocol = LongCourse.chronic();
    private final Start start = new Start(null, 6, null);
    private List<Fact> facts;

    @Setup
    public void tell() {
        facts = LongCourse.facts(reports);
    }

    @Benchmark
    public Standing replay() {
        return Course.replay(protocol, start, facts, LongCourse.now());
    }
}

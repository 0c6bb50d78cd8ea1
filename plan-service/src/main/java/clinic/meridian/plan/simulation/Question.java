package clinic.meridian.plan.simulation;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * What is asked of the simulation.
 *
 * @param noise standard deviation of one report in points, for the tables that show one
 */
record Question(int patients, long seed, double noise) {

    /** What domain experts looked at too. */
    private static final double[] USUAL = {0.7, 1.0, 1.5};

    List<Double> noises() {
        return DoubleStream.concat(DoubleStream.of(USUAL), DoubleStream.of(noise))
                .distinct()
                .sorted()
                .boxed()
                .toList();
    }
}

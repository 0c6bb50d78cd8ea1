package clinic.meridian.benchmarks.race;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A short race against the service as it is shipped. */
class RaceIT {

    @Test
    void findsNobodyInTwoPlacesAndEveryPromisedVisit() throws Exception {
        var outcomes =
                Race.run(RaceOptions.of("--clients", "40", "--clinics", "1,3", "--seconds", "3"));

        assertThat(outcomes).hasSize(2);
        assertThat(outcomes).allSatisfy(run -> assertThat(run.faults()).isEmpty());
        assertThat(outcomes).allSatisfy(run -> assertThat(run.standing()).isGreaterThan(5));
    }
}

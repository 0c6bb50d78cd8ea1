package clinic.meridian.benchmarks.race;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A short race against the service as it is shipped. */
class RaceIT {

    @Test
    void findsNobodyInTwoPlacesAndEveryPromisedVisitWhileWaitingPatientsTakeWhatComesFree()
            throws Exception {
        var outcomes =
                Race.run(RaceOptions.of("--clients", "24", "--clinics", "2", "--seconds", "4"));

        assertThat(outcomes).hasSize(1);
        var run = outcomes.getFirst();
        assertThat(run.faults()).isEmpty();
        assertThat(run.standing()).isGreaterThan(5);
        assertThat(run.claims().won()).isPositive();
        assertThat(run.claims().doubled()).isZero();
    }
}

package clinic.meridian.launcher.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.meridian.launcher.house.Refused;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

class WishTests {

    private static final Path HERE = Path.of("/home/mei");

    @Test
    void thePageIsWrittenWhereTheCommandWasTyped() {
        assertThat(Wish.of(List.of(), HERE).out()).isEqualTo(HERE.resolve("simulation.html"));
        assertThat(Wish.of(List.of("--out", "rules.html"), HERE).out())
                .isEqualTo(HERE.resolve("rules.html"));
    }

    @Test
    void whatTheSimulationKnowsIsHandedOn() {
        var wish = Wish.of(List.of("--seed", "7", "--clinic", "elm-street"), HERE);

        assertThat(wish.others()).containsExactly("--seed", "7");
        assertThat(wish.clinic()).isEqualTo("elm-street");
    }

    @Test
    void saysWhatWasExpected() {
        assertThatThrownBy(() -> Wish.of(List.of("--patients"), HERE))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("./meridian simulate");
        assertThatThrownBy(() -> Wish.of(List.of("--capacity", "x"), HERE))
                .isInstanceOf(Refused.class);
    }
}

package clinic.meridian.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.meridian.launcher.house.Refused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShiftTests {
    @ParameterizedTest
    @CsvSource({"+3d, P3D", "+2w, P14D", "+12h, PT12H", "+30m, PT30M", "P3DT2H, P3DT2H"})
    void saysInTheStandardsWordsWhatAPersonTypes(String typed, String iso) {
        assertThat(Shift.iso(typed)).isEqualTo(iso);
    }

    @Test
    void saysWhatItExpectsInsteadOfGuessing() {
        assertThatThrownBy(() -> Shift.iso("tomorrow"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("expected: +3d");
    }
}

package clinic.meridian.reminder.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Gsm7Tests {

    @ParameterizedTest
    @CsvSource({"a, 160, 1", "a, 161, 2", "a, 306, 2", "a, 307, 3", "€, 80, 1", "€, 81, 2"})
    void partsAreCountedAsTheNetworkCountsThem(String letter, int times, int parts) {
        assertThat(Gsm7.parts(letter.repeat(times))).isEqualTo(parts);
    }

    @ParameterizedTest
    @CsvSource({"70, 1", "71, 2", "134, 2", "135, 3"})
    void oneStrangeLetterMakesTheWholeTextLong(int length, int parts) {
        assertThat(Gsm7.parts("\u65e5" + "a".repeat(length - 1))).isEqualTo(parts);
    }

    @Test
    void typographyBecomesPlainAndMissingAccentsFall() {
        assertThat(Gsm7.plain("\u201cs\u00e1b\u201d \u2013 ao\u00fbt\u2019s \u00fcber"))
                .isEqualTo("\"sab\" - aout's \u00fcber");
    }
}

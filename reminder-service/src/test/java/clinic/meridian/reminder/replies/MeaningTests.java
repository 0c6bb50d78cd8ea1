package clinic.meridian.reminder.replies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeaningTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STOP",
                "stop",
                " Stop. ",
                "StopAll",
                "unsubscribe",
                "END",
                "quit",
                "REVOKE",
                "opt  out",
                "OptOut"
            })
    void everyWordThatTheLawNamesIsAStop(String text) {
        assertThat(Meaning.of(text)).isEqualTo(new Meaning.Stop(false));
    }

    @Test
    void cancelIsAStopAndPerhapsTheVisit() {
        assertThat(Meaning.of("Cancel")).isEqualTo(new Meaning.Stop(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ok", "OK!", "Confirm", "y"})
    void okConfirms(String text) {
        assertThat(Meaning.of(text)).isEqualTo(new Meaning.Confirm());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 10})
    void aNumberFromNoughtToTenIsAScore(int score) {
        assertThat(Meaning.of(" " + score + " ")).isEqualTo(new Meaning.Score(score));
    }

    @ParameterizedTest
    @ValueSource(strings = {"11", "-1", "3.5", "stop texting me", "ok but later", "", "100"})
    void whatIsNotInTheVocabularyGoesToAPerson(String text) {
        assertThat(Meaning.of(text)).isEqualTo(new Meaning.Other());
    }
}

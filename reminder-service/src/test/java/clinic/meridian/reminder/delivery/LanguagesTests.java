package clinic.meridian.reminder.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.meridian.reminder.policy.Kind;
import clinic.meridian.reminder.policy.Policies;
import clinic.meridian.reminder.policy.ReminderPolicy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;

class LanguagesTests {

    private static final ReminderPolicy POLICY = Policies.standard();
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private final Languages shipped = Languages.shipped(POLICY);

    @Test
    void everyLanguageThatIsShippedHoldsTheRules() {
        for (var tag : new String[] {"en", "de", "fr", "es"}) {
            var language = shipped.of(Locale.of(tag));
            assertThat(language.language()).isEqualTo(Locale.of(tag));
            assertThatCode(() -> Languages.check(language, POLICY)).doesNotThrowAnyException();
        }
    }

    @Test
    void whoSpeaksAnotherLanguageIsWrittenToInEnglish() {
        assertThat(shipped.of(Locale.ITALIAN)).isSameAs(shipped.of(Locale.ENGLISH));
        assertThat(shipped.of(Locale.CANADA_FRENCH)).isSameAs(shipped.of(Locale.FRENCH));
    }

    @Test
    void refusesATextThatTellsWhatTheVisitIsFor() {
        assertThatThrownBy(
                        () ->
                                Languages.check(
                                        saying("{clinic}: your acupuncture is {when}"), POLICY))
                .hasMessage(
                        "messages/en.yaml: reminder_24h says \"acupunct\", which tells what a visit"
                                + " is for");
    }

    @Test
    void refusesATextThatDoesNotFitIntoOnePart() {
        assertThatThrownBy(
                        () ->
                                Languages.check(
                                        saying("{clinic} " + "very ".repeat(30) + "{when}"),
                                        POLICY))
                .hasMessageContaining("characters (expected: <= 160)");
    }

    @Test
    void refusesAPlaceThatNobodyFills() {
        assertThatThrownBy(() -> Languages.check(saying("{clinic}: hello {name}"), POLICY))
                .hasMessageContaining("unknown places [name]");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01T20:00:00Z, Wed 2 Dec 09:30, tomorrow 09:30",
        "2026-12-02T05:01:00Z, Wed 2 Dec 09:30, today 09:30",
        "2026-11-30T20:00:00Z, Wed 2 Dec 09:30, Wed 2 Dec 09:30",
    })
    void tomorrowIsTomorrowAtTheClinic(Instant now, String date, String when) {
        var english = shipped.of(Locale.ENGLISH);
        var start = OffsetDateTime.parse("2026-12-02T09:30:00-05:00");

        assertThat(english.date(start, NEW_YORK)).isEqualTo(date);
        assertThat(english.when(start, NEW_YORK, now)).isEqualTo(when);
    }

    private Language saying(String text) {
        var english = shipped.of(Locale.ENGLISH);
        var texts = new HashMap<>(english.texts());
        var before = english.words(Kind.REMINDER_24H);
        texts.put(Kind.REMINDER_24H, new Language.Wording(text, before.subject(), before.email()));
        return new Language(
                english.language(),
                english.when(),
                english.today(),
                english.tomorrow(),
                texts,
                english.answers());
    }
}

package clinic.meridian.booking.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.meridian.booking.ElmStreet;
import clinic.meridian.events.BookingEvent.Urgency;
import clinic.meridian.events.EventJson;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What the house makes of each answer on the health form. */
class ScreeningTests {

    private static final Instant NOW = Instant.parse("2026-11-23T14:00:00Z");

    private static Screening told(String json) {
        return EventJson.MAPPER.readValue(json.replace('\'', '"'), Screening.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bleedingDisorder",
                "bloodThinners",
                "pregnancy",
                "skinInfection",
                "metalAllergy",
                "immunosuppression"
            })
    void opensTheGateFor(String answer) {
        assertThat(told("{'" + answer + "':true}").gates()).isTrue();
        assertThat(told("{'" + answer + "':false}").gates()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"antiplatelet", "pacemaker", "seizureOrFainting"})
    void onlyNotes(String answer) {
        var screening = told("{'" + answer + "':true}");
        assertThat(screening.gates()).isFalse();
        assertThat(screening.urgency()).isNull();
        assertThat(screening.notes()).hasSize(1);
        assertThat(screening.noted()).isTrue();
    }

    @Test
    void rulesOutElectricalStimulationForAnImplantedDeviceOnly() {
        assertThat(told("{'pacemaker':true}").barredAdjuncts())
                .isEqualTo(Set.of("electrical_stimulation"));
        assertThat(told("{'seizureOrFainting':true,'antiplatelet':true}").barredAdjuncts())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "saddle-numbness, EMERGENCY",
        "progressive-weakness, EMERGENCY",
        "fever-or-unwell, URGENT",
        "known-cancer, URGENT",
        "weight-loss, SOON",
        "thoracic-pain, SOON"
    })
    void looksAsSoonAsTheFlagAsksFor(String flag, Urgency urgency) {
        assertThat(told("{'redFlags':['" + flag + "']}").urgency()).isEqualTo(urgency);
    }

    @Test
    void looksAsSoonAsTheMostUrgentFlagAsksFor() {
        assertThat(told("{'redFlags':['night-pain','bladder-or-bowel']}").urgency())
                .isEqualTo(Urgency.EMERGENCY);
        assertThat(told("{'redFlags':[]}").urgency()).isNull();
    }

    @Test
    void opensTheGateAnewOnlyForWhatWasNotToldBefore() {
        var before = told("{'bloodThinners':true}");
        assertThat(told("{'bloodThinners':true}").gatesAnew(before)).isFalse();
        assertThat(told("{}").gatesAnew(before)).isFalse();
        assertThat(told("{'bloodThinners':true,'pregnancy':true}").gatesAnew(before)).isTrue();
    }

    @Test
    void saysNothingWhenItIsLogged() {
        assertThat(told("{'pregnancy':true}").toString()).doesNotContain("pregnan");
    }

    @Test
    void refusesATextVersionThatIsNone() {
        assertThatThrownBy(() -> told("{'acknowledged':'I read it all'}"))
                .hasMessageContaining("acknowledged");
        assertThat(told("{'acknowledged':'2026-11'}").acknowledged()).isEqualTo("2026-11");
    }

    private static Known screenedAt(Instant when, @Nullable Instant approvedAt) {
        return new Known(false, null, Set.of(), List.of(), when, approvedAt);
    }

    @Test
    void asksAgainAfterSixVisitsOrNinetyDays() {
        var known = screenedAt(NOW, null);
        var ninety = NOW.plus(Duration.ofDays(90));
        assertThat(known.screeningDue(ElmStreet.CLINIC, 5, ninety.minusMillis(1))).isFalse();
        assertThat(known.screeningDue(ElmStreet.CLINIC, 6, NOW)).isTrue();
        assertThat(known.screeningDue(ElmStreet.CLINIC, 0, ninety)).isTrue();
    }

    @Test
    void countsMissedVisitsOfTwelveMonthsUnlessStaffAgreedSince() {
        assertThat(screenedAt(NOW, null).missesCountSince(ElmStreet.CLINIC, NOW))
                .isEqualTo(Instant.parse("2025-11-23T14:00:00Z"));
        var approved = NOW.minusSeconds(60);
        assertThat(screenedAt(NOW, approved).missesCountSince(ElmStreet.CLINIC, NOW))
                .isEqualTo(approved);
    }
}

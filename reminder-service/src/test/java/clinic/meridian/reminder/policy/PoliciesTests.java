package clinic.meridian.reminder.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.Period;

class PoliciesTests {

    @Test
    void theStandardSheetSaysWhatTheHouseAgreedOn() {
        var standard = Policies.standard();

        assertThat(standard.name()).isEqualTo("standard");
        assertThat(standard.version()).isEqualTo(1);
        assertThat(standard.window().opens()).isEqualTo(LocalTime.of(9, 0));
        assertThat(standard.window().closes()).isEqualTo(LocalTime.of(20, 0));
        assertThat(standard.caps()).isEqualTo(new Caps(1, 3));
        assertThat(standard.stepsOn(Trigger.BOOKED))
                .extracting(Step::kind)
                .containsExactly(
                        Kind.CONFIRMATION, Kind.REMINDER_7D, Kind.REMINDER_72H, Kind.REMINDER_24H);
        assertThat(standard.step(Kind.REMINDER_24H).orElseThrow().before())
                .isEqualTo(Period.ofDays(1));
        assertThat(standard.steps()).extracting(Step::kind).contains(Kind.values());
    }

    @Test
    void refusesAStepThatDoesNotSayWhatItRestsOn() {
        assertThatThrownBy(
                        () ->
                                read(
                                        """
                                        name: bare
                                        version: 1
                                        window: {opens: "09:00", closes: "20:00", earliest: "08:00", latest: "21:00"}
                                        caps: {per-day: 1, per-seven-days: 3}
                                        least-notice: PT2H
                                        retry-until: PT1H
                                        steps:
                                          - {kind: confirmation, on: [booked], channels: [email], basis: "because"}
                                        """))
                .hasMessageContaining("basis: because (expected: evidence… or choice…)");
    }

    @Test
    void refusesAWindowThatReachesOverTheOuterBound() {
        assertThatThrownBy(
                        () ->
                                new SendWindow(
                                        LocalTime.of(7, 0),
                                        LocalTime.of(20, 0),
                                        LocalTime.of(8, 0),
                                        LocalTime.of(21, 0)))
                .hasMessageContaining("earliest, opens, closes, latest in order");
    }

    private static ReminderPolicy read(String yaml) {
        return Policies.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}

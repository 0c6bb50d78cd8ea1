package clinic.meridian.reminder.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

class CapsTests {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Instant NOON = Instant.parse("2026-12-01T17:00:00Z");
    private final Caps caps = new Caps(1, 3);

    @Test
    void oneTextADayOnTheRecipientsCalendar() {
        var lateYesterdayInNewYork = Instant.parse("2026-12-01T04:30:00Z");
        var today = Instant.parse("2026-12-01T14:00:00Z");

        assertThat(caps.allows(List.of(lateYesterdayInNewYork), NEW_YORK, NOON)).isTrue();
        assertThat(caps.allows(List.of(today), NEW_YORK, NOON)).isFalse();
        assertThat(caps.freeFrom(List.of(today), NEW_YORK, NOON)).isEqualTo("2026-12-02T05:00:00Z");
    }

    @Test
    void threeTextsInAnySevenDays() {
        var three =
                List.of(
                        NOON.minus(Duration.ofDays(6)),
                        NOON.minus(Duration.ofDays(4)),
                        NOON.minus(Duration.ofDays(2)));

        assertThat(caps.allows(three, NEW_YORK, NOON)).isFalse();
        assertThat(caps.freeFrom(three, NEW_YORK, NOON)).isEqualTo(NOON.plus(Duration.ofDays(1)));
        assertThat(caps.allows(three, NEW_YORK, NOON.plus(Duration.ofDays(1)))).isTrue();
        assertThat(caps.allows(three.subList(1, 3), NEW_YORK, NOON)).isTrue();
    }
}

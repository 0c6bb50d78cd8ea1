package clinic.meridian.plan.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.meridian.events.EventJson;
import clinic.meridian.plan.course.Change;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

class OverrideRequestTests {

    @Test
    void readsOneChangeWithItsReason() {
        assertThat(read("{'intervalDays':10,'until':'2026-03-01','reason':'away'}").change())
                .isEqualTo(new Change.EveryDays(10, LocalDate.of(2026, 3, 1)));
        assertThat(read("{'steering':'manual','reason':'asked'}").change())
                .isEqualTo(new Change.Manual(true, null));
        assertThat(read("{'undo':'x','reason':'asked'}").change()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {'phase':'C2'}                                    | reason: missing
                    {'reason':'asked'}                                | body: 0 changes (expected: exactly one)
                    {'phase':'C2','baseline':5,'reason':'asked'}      | body: 2 changes (expected: exactly one)
                    {'intervalDays':1,'reason':'asked'}               | intervalDays: 1 (expected: 2 to 126)
                    {'intervalDays':127,'reason':'asked'}             | intervalDays: 127 (expected: 2 to 126)
                    {'pause':false,'reason':'asked'}                  | pause: false (expected: true; undo ends a pause)
                    {'phase':'C2','until':'2026-03-01','reason':'a'}  | until: only an interval, a pause or the steering ends on a day
                    """)
    void refusesWithTheFieldAndTheRule(String json, String reason) {
        assertThatThrownBy(() -> read(json)).hasMessageContaining(reason);
    }

    private static OverrideRequest read(String json) {
        return EventJson.MAPPER.readValue(json.replace('\'', '"'), OverrideRequest.class);
    }
}

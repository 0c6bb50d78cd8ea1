package clinic.meridian.plan.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

class CapacityTests {

    private static final Capacity TOLD =
            Capacity.of(
                    JsonMapper.shared()
                            .readTree(
                                    """
                                    {"forecast":{"clinic":"elm-street","weeks":[
                                      {"week":"2026-W48","expected":5,"byPhase":{"C1":3,"C2":2}},
                                      {"week":"2026-W49","expected":1,"byPhase":{"C2":1}},
                                      {"week":"2026-W50","expected":1,"byPhase":{"C2":1}}]},
                                     "capacity":{"weeks":[
                                      {"week":"2026-W48","booked":9,"free":40},
                                      {"week":"2026-W49","booked":0,"free":50}]}}
                                    """));

    @Test
    void weeksOfWhichBothTellStandSideBySide() {
        assertThat(TOLD.weeks()).extracting(Capacity.Week::expected).containsExactly(5, 1);
        assertThat(TOLD.weeks()).extracting(Capacity.Week::openings).containsExactly(49, 50);
    }

    @Test
    void theTableSaysWhatTheChartShows() {
        var picture = TOLD.picture();

        assertThat(picture.table().columns())
                .containsExactly("Week", "C1", "C2", "Asked for", "Booked", "Free", "Openings");
        assertThat(picture.table().rows().getFirst())
                .containsExactly("2026-W48", "3", "2", "5", "9", "40", "49");
        assertThat(picture.svg()).startsWith("<svg").contains("W48");
    }
}

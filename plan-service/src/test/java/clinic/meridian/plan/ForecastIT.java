package clinic.meridian.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** Of a clinic that other tests have plans at too: only what one more plan adds is looked at. */
class ForecastIT extends RealPlans {

    private static final String PATH = "/api/clinics/elm-street/forecast";

    @Test
    void onePlanMoreIsOneVisitMoreEachWeek() {
        clock.set(Rosa.at(Rosa.DAY_0, 12));
        var before = forecast();

        assertThat(mei.put(planPath(), CHRONIC).status()).isEqualTo(201);
        var unused = afterVisit(Rosa.DAY_0, 6);

        var after = forecast();
        assertThat(after.get("plans").asInt()).isEqualTo(before.get("plans").asInt() + 1);
        assertThat(more(before, after)).containsExactly(0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
        assertThat(after.toString()).doesNotContain(rosa.id().value());
    }

    @Test
    void onlyPractitionersOfTheClinicMayLook() {
        assertThat(as("reception", "elm-street").get(PATH).status()).isEqualTo(403);
        assertThat(as("practitioner", "oak-lane").get(PATH).status()).isEqualTo(403);
    }

    @Test
    void asksForOneToTwentySixWeeks() {
        assertThat(slug(mei.get(PATH + "?weeks=0"))).isEqualTo("400 invalid-request");
        assertThat(mei.get(PATH + "?weeks=26").json().get("weeks")).hasSize(26);
    }

    private JsonNode forecast() {
        var answer = mei.get(PATH);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    private static List<Integer> more(JsonNode before, JsonNode after) {
        var more = new ArrayList<Integer>();
        for (int week = 0; week < after.get("weeks").size(); week++) {
            more.add(expected(after, week) - expected(before, week));
        }
        return more;
    }

    private static int expected(JsonNode forecast, int week) {
        return forecast.get("weeks").get(week).get("expected").asInt();
    }
}

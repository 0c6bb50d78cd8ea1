package clinic.meridian.booking.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.booking.RealBook;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

class CapacityIT extends RealBook {

    private static final String PATH = "/api/clinics/elm-street/capacity";

    private JsonNode week() {
        var answer = reception.get(PATH + "?type=follow-up&from=2027-02-05&weeks=1");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("clinic")).isEqualTo("elm-street");
        assertThat(answer.text("type")).isEqualTo("follow-up");
        return answer.json().path("weeks").path(0);
    }

    @Test
    void tellsStaffWhatIsBookedAndWhatThereIsRoomFor() {
        var before = week();
        var booked =
                reception.post(
                        "/api/clinics/elm-street/appointments",
                        "{'type':'follow-up','start':'2027-02-05T10:00:00-05:00','patient':'%s'}"
                                .formatted(registered()));
        assertThat(booked.status()).isEqualTo(201);

        var after = week();

        assertThat(after.path("week").asString()).isEqualTo("2027-W05");
        assertThat(after.path("from").asString()).isEqualTo("2027-02-01");
        assertThat(after.path("booked").asInt()).isEqualTo(before.path("booked").asInt() + 1);
        assertThat(after.path("free").asInt()).isBetween(1, before.path("free").asInt());
    }

    @Test
    void beginsWithThisWeekAndCountsTwelve() {
        var weeks = reception.get(PATH + "?type=follow-up").json().path("weeks");

        assertThat(weeks.size()).isEqualTo(12);
        assertThat(weeks.path(0).path("week").asString()).isEqualTo("2026-W48");
    }

    @Test
    void countsNoFurtherThanTheBookIsOpen() {
        assertThat(reception.get(PATH + "?type=follow-up&weeks=13").status()).isEqualTo(200);
        assertThat(reception.get(PATH + "?type=follow-up&weeks=14").text("field"))
                .isEqualTo("weeks");
        assertThat(reception.get(PATH + "?type=follow-up&weeks=0").text("field"))
                .isEqualTo("weeks");
        assertThat(reception.get(PATH + "?type=follow-up&from=2027-06-01").text("field"))
                .isEqualTo("from");
        assertThat(reception.get(PATH + "?type=massage").text("field")).isEqualTo("type");
        assertThat(reception.get(PATH).text("field")).isEqualTo("type");
    }

    @Test
    void isNoBusinessOfVisitorsAndOfOtherClinics() {
        assertThat(visitor.get(PATH + "?type=follow-up").status()).isEqualTo(401);
        assertThat(visitor.as("reception~oak-lane").get(PATH + "?type=follow-up").status())
                .isEqualTo(403);
    }
}

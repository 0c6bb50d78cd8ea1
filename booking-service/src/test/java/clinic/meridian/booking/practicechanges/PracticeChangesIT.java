package clinic.meridian.booking.practicechanges;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.booking.Wire;
import clinic.meridian.events.MessageEvent.Channel;
import clinic.meridian.events.MessageEvent.OptedOut;
import clinic.meridian.events.PatientId;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.time.Duration;

/** What a change of the practice does to the book, and only that. */
class PracticeChangesIT extends OwnClinic {

    private static final String TIME_OFF =
            "{'kind':'time-off','practitioner':'prac-1','from':'2026-12-07','to':'2026-12-08'}";

    @Test
    void appliesTimeOffToExactlyTheVisitsThatItShowed() {
        var monday = visit("2026-12-07T10:00:00-05:00");
        var tuesday = visit("2026-12-08T10:00:00-05:00");
        var wednesday = visit("2026-12-09T10:00:00-05:00");

        var shown = preview(TIME_OFF);
        assertThat(shown.json().path("applied").asBoolean()).isFalse();
        assertThat(shown.json().path("affected")).hasSize(2);
        assertThat(shown.json().at("/affected/0/appointment").asString())
                .isEqualTo(monday.text("id"));
        assertThat(shown.json().at("/affected/0/why").asString()).isEqualTo("practitioner-away");
        assertThat(shown.json().at("/affected/0/offer/practitioner").asString())
                .isEqualTo("prac-2");
        assertThat(desk.get("/api/appointments/" + monday.text("id")).text("status"))
                .isEqualTo("booked");

        var applied = apply(shown, TIME_OFF);
        assertThat(applied.status()).as("%s", applied.json()).isEqualTo(200);
        assertThat(applied.json().path("affected")).hasSize(2);
        for (int i = 0; i < 2; i++) {
            var was = shown.json().at("/affected/" + i);
            var is = applied.json().at("/affected/" + i);
            assertThat(is.path("appointment")).isEqualTo(was.path("appointment"));
            assertThat(is.at("/offer/start")).isEqualTo(was.at("/offer/start"));
            assertThat(is.at("/offer/practitioner")).isEqualTo(was.at("/offer/practitioner"));
        }
        assertThat(orphansOn("2026-12-07")).isEqualTo(1);
        assertThat(orphansOn("2026-12-09")).isZero();
        assertThat(desk.get("/api/appointments/" + wednesday.text("id")).text("status"))
                .isEqualTo("booked");
        assertThat(apply(shown, TIME_OFF).json()).isEqualTo(applied.json());

        var hold = applied.json().at("/affected/0/offer/hold").asString();
        var moved = desk.post("/api/holds/" + hold + "/accept");
        assertThat(moved.status()).as("%s", moved.json()).isEqualTo(201);
        assertThat(moved.text("id")).isEqualTo(monday.text("id"));
        assertThat(moved.text("start"))
                .isEqualTo(shown.json().at("/affected/0/offer/start").asString());
        assertThat(orphansOn("2026-12-07")).isZero();
        assertThat(orphansOn("2026-12-08")).isEqualTo(1);
        assertThat(tuesday.text("status")).isEqualTo("booked");
    }

    @Test
    void appliesNothingWhenSomebodyBookedSinceThePreview() {
        var shown = preview(TIME_OFF);
        assertThat(shown.json().path("affected")).isEmpty();
        var late = visit("2026-12-07T10:00:00-05:00");

        var refused = apply(shown, TIME_OFF);
        assertThat(refused.slug()).isEqualTo("stale-version");
        assertThat(refused.json().at("/preview/affected/0/appointment").asString())
                .isEqualTo(late.text("id"));
        assertThat(orphansOn("2026-12-07")).isZero();
        assertThat(visit(patient(), "follow-up", "2026-12-07T14:00:00-05:00", "prac-1").status())
                .isEqualTo(201);

        var again = preview(TIME_OFF);
        assertThat(apply(again, TIME_OFF).status()).isEqualTo(200);
        assertThat(visit(patient(), "follow-up", "2026-12-07T16:00:00-05:00", "prac-1").slug())
                .isEqualTo("outside-hours");
    }

    @Test
    void comesBackAsItWasExported() throws IOException {
        assertThat(admin.text(path("/practice"))).isEqualTo(likeElmStreet());
        assertThat(apply(preview(TIME_OFF), TIME_OFF).status()).isEqualTo(200);

        var exported = admin.text(path("/practice"));
        var shown = admin.put(path("/practice?dryRun=true"), exported);
        assertThat(shown.json().path("affected")).isEmpty();
        var again = admin.with("If-Match", etag(shown)).put(path("/practice"), exported);
        assertThat(again.status()).isEqualTo(200);
        assertThat(admin.text(path("/practice"))).isEqualTo(exported).contains("sms-sender");
    }

    @Test
    void saysWhatIsWrongWithAPractice() throws IOException {
        var wrong = likeElmStreet().replace("zone: America/New_York", "zone: Mars/Olympus");
        var refused = admin.put(path("/practice?dryRun=true"), wrong);
        assertThat(refused.slug()).isEqualTo("invalid-request");
        assertThat(refused.text("detail")).contains("Mars/Olympus");
        assertThat(desk.put(path("/practice?dryRun=true"), wrong).status()).isEqualTo(403);
        assertThat(visitor.get(path("/practice")).status()).isEqualTo(401);
    }

    @Test
    void listsWhomNoChannelReaches() {
        var silent = patient("{'sms':false,'email':false}");
        var stopped = patient("{'sms':true,'email':false}");
        var heard = patient("{'sms':true,'email':true}");
        assertThat(visit(silent, "consultation", "2026-12-07T09:00:00-05:00", "prac-1").status())
                .isEqualTo(201);
        assertThat(visit(stopped, "consultation", "2026-12-07T10:00:00-05:00", "prac-1").status())
                .isEqualTo(201);
        assertThat(visit(heard, "consultation", "2026-12-07T11:00:00-05:00", "prac-1").status())
                .isEqualTo(201);
        Wire.tell(new OptedOut(new PatientId(stopped), Channel.SMS, clock.instant()));

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                assertThat(preview(TIME_OFF).json().path("unreachable"))
                                        .extracting(JsonNode::asString)
                                        .containsExactly(silent, stopped));
    }

    @Test
    void warnsOfALicenceThatEndsAndCancelsNothing() {
        var visit = visit("2026-12-21T10:00:00-05:00");
        var shorter = "{'kind':'licence','practitioner':'prac-1','expires':'2026-12-18'}";
        var applied = apply(preview(shorter), shorter);
        assertThat(applied.json().at("/affected/0/why").asString()).isEqualTo("licence-expired");

        var warnings = desk.get(path("/warnings")).json();
        assertThat(warnings.at("/licences/0/practitioner").asString()).isEqualTo("prac-1");
        assertThat(warnings.at("/licences/0/daysLeft").asInt()).isEqualTo(25);
        assertThat(warnings.at("/licences/0/level").asString()).isEqualTo("30");
        assertThat(warnings.at("/licences/0/appointments/0").asString())
                .isEqualTo(visit.text("id"));
        assertThat(warnings.at("/orphans/0/appointment").asString()).isEqualTo(visit.text("id"));
        assertThat(warnings.at("/orphans/0/offered"))
                .isEqualTo(applied.json().at("/affected/0/offer/start"));
        assertThat(desk.get("/api/appointments/" + visit.text("id")).text("status"))
                .isEqualTo("booked");

        var longer = "{'kind':'licence','practitioner':'prac-1','expires':'2031-12-31'}";
        var shown = preview(longer);
        assertThat(shown.json().path("affected")).isEmpty();
        assertThat(apply(shown, longer).status()).isEqualTo(200);
        warnings = desk.get(path("/warnings")).json();
        assertThat(warnings.path("licences")).isEmpty();
        assertThat(warnings.path("orphans")).isEmpty();
        assertThat(orphansOn("2026-12-21")).isZero();
        var hold = applied.json().at("/affected/0/offer/hold").asString();
        assertThat(desk.post("/api/holds/" + hold + "/accept").status()).isIn(404, 410);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    'from':'2026-12-07' | room-out-of-order
                    'removed':true      | room-gone
                    """)
    void findsAnotherTimeForTheVisitsOfARoomThatCannotBeUsed(String how, String why) {
        var visit = visit("2026-12-07T10:00:00-05:00");
        var change = "{'kind':'room','room':'%s',%s}".formatted(visit.text("room"), how);

        var shown = preview(change);
        assertThat(shown.json().path("affected")).hasSize(1);
        var applied = apply(shown, change);
        assertThat(applied.status()).as("%s", applied.json()).isEqualTo(200);
        assertThat(applied.json().at("/affected/0/appointment").asString())
                .isEqualTo(visit.text("id"));
        assertThat(applied.json().at("/affected/0/why").asString()).isEqualTo(why);
        assertThat(orphansOn("2026-12-07")).isEqualTo(1);

        var hold = applied.json().at("/affected/0/offer/hold").asString();
        var moved = desk.post("/api/holds/" + hold + "/accept");
        assertThat(moved.status()).as("%s", moved.json()).isEqualTo(201);
        assertThat(moved.text("id")).isEqualTo(visit.text("id"));
        assertThat(moved.text("room")).isNotEqualTo(visit.text("room"));
        assertThat(orphansOn("2026-12-07")).isZero();
    }

    @Test
    void keepsWhoeverBookedFirstWhenARoomHasFewerPlaces() {
        var first = visit(patient(), "community", "2026-12-07T10:00:00-05:00", "prac-1");
        var second = visit(patient(), "community", "2026-12-07T10:00:00-05:00", "prac-2");
        assertThat(second.text("room")).isEqualTo(first.text("room")).isEqualTo("room-3");
        var change = "{'kind':'room','room':'room-3','places':1}";

        var applied = apply(preview(change), change);
        assertThat(applied.status()).as("%s", applied.json()).isEqualTo(200);
        assertThat(applied.json().path("affected")).hasSize(1);
        assertThat(applied.json().at("/affected/0/appointment").asString())
                .isEqualTo(second.text("id"));
        assertThat(applied.json().at("/affected/0/why").asString()).isEqualTo("room-full");
        assertThat(orphansOn("2026-12-07")).isEqualTo(1);
    }

    @Test
    void findsAnotherTimeForTheVisitsThatAWholeNewPracticeLeavesOutside() throws IOException {
        var outside = visit("2026-12-07T10:00:00-05:00");
        var inside = visit("2026-12-07T08:00:00-05:00");
        var shorter = likeElmStreet().replaceFirst("monday: 08:00-18:00", "monday: 08:00-10:15");

        var shown = admin.put(path("/practice?dryRun=true"), shorter);
        assertThat(shown.json().path("affected")).hasSize(1);
        assertThat(orphansOn("2026-12-07")).isZero();
        var applied = admin.with("If-Match", etag(shown)).put(path("/practice"), shorter);
        assertThat(applied.status()).as("%s", applied.json()).isEqualTo(200);
        assertThat(applied.json().at("/affected/0/appointment").asString())
                .isEqualTo(outside.text("id"));
        assertThat(applied.json().at("/affected/0/why").asString()).isEqualTo("outside-hours");
        assertThat(orphansOn("2026-12-07")).isEqualTo(1);
        assertThat(desk.get("/api/appointments/" + inside.text("id")).json())
                .isEqualTo(inside.json());
        var warned = desk.get(path("/warnings")).json();
        assertThat(warned.at("/orphans/0/appointment").asString()).isEqualTo(outside.text("id"));
        assertThat(warned.at("/orphans/0/offered"))
                .isEqualTo(applied.json().at("/affected/0/offer/start"));
    }

    private int orphansOn(String day) {
        return desk.get(path("/day-sheets/" + day)).json().path("orphans").size();
    }
}

package clinic.meridian.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.List;

/** A running plan and another version of its protocol, through HTTP. */
class MigrationIT extends RealPlans {

    private static final String SECOND = "chronic-back-pain/2";

    @Test
    void aPlanKeepsItsVersionUntilAPractitionerHasSeenWhatChangesAndGoesOver() {
        var next = inC2();
        var before = plan();
        assertThat(before.get("protocol").asString()).isEqualTo("chronic-back-pain/1");

        var preview = mei.get(path("migration?to=" + SECOND));

        assertThat(preview.status()).isEqualTo(200);
        var shown = preview.json();
        assertThat(shown.get("from").asString()).isEqualTo("chronic-back-pain/1");
        assertThat(places(shown.get("numbers")))
                .containsExactly("phases.C1.interval.days", "phases.C2.minSessions");
        assertThat(shown.at("/numbers/1/from/value").asString()).isEqualTo("3");
        assertThat(shown.at("/numbers/1/from/mark").asString()).isEqualTo("choice");
        assertThat(shown.at("/numbers/1/to/value").asString()).isEqualTo("4");
        assertThat(shown.at("/before/minSessions").asInt()).isEqualTo(3);
        assertThat(shown.at("/after/minSessions").asInt()).isEqualTo(4);
        assertThat(shown.at("/after/phase").asString()).isEqualTo("C2");
        assertThat(shown.at("/changes/0").asString()).isEqualTo("minSessions");
        assertThat(shown.get("changes")).hasSize(1);
        assertThat(plan()).isEqualTo(before);

        var gone = mei.post(path("migrate"), to(SECOND), "If-Match", preview.etag());

        assertThat(gone.status()).isEqualTo(200);
        var after = gone.json();
        assertThat(after.get("protocol").asString()).isEqualTo(SECOND);
        assertThat(after.get("phase").asString()).isEqualTo("C2");
        assertThat(after.get("history")).isEqualTo(before.get("history"));
        assertThat(after.at("/nextVisit/target").asString()).isEqualTo(next.toString());
        assertThat(after.at("/overrides/0/change/kind").asString()).isEqualTo("protocol");
        assertThat(after.at("/overrides/0/reason").asString()).isEqualTo("agreed by all");
        assertThat(after.at("/overrides/0/by").asString()).isEqualTo("prac-1");
    }

    @Test
    void migratingBackIsOneStep() {
        inC2();
        var before = plan();
        assertThat(mei.post(path("migrate"), to(SECOND)).status()).isEqualTo(200);

        var back = mei.post(path("migrate"), to("chronic-back-pain/1"));

        assertThat(back.status()).isEqualTo(200);
        for (var part : List.of("protocol", "phase", "minSessions", "nextVisit", "history")) {
            assertThat(back.json().get(part)).isEqualTo(before.get(part));
        }
    }

    @Test
    void refusesWhatNobodyCanGoOverTo() {
        inC2();

        assertThat(slug(mei.get(path("migration?to=acute-back-pain/1"))))
                .isEqualTo("400 invalid-request");
        assertThat(slug(mei.post(path("migrate"), to("chronic-back-pain/7"))))
                .isEqualTo("400 invalid-request");
        assertThat(slug(mei.post(path("migrate"), to("chronic-back-pain/1"))))
                .isEqualTo("400 invalid-request");
        assertThat(slug(mei.post(path("migrate"), to(SECOND), "If-Match", "\"0\"")))
                .endsWith("stale-version");
        assertThat(as("reception", "elm-street").get(path("migration?to=" + SECOND)).status())
                .isEqualTo(403);
        assertThat(as("practitioner", "oak-street").post(path("migrate"), to(SECOND)).status())
                .isEqualTo(403);
    }

    @Test
    void theSameRequestAgainChangesNothing() {
        inC2();
        var first = mei.post(path("migrate"), to(SECOND), "Idempotency-Key", "go");

        var again = mei.post(path("migrate"), to(SECOND), "Idempotency-Key", "go");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.etag()).isEqualTo(first.etag());
        assertThat(
                        slug(
                                mei.post(
                                        path("migrate"),
                                        to("chronic-back-pain/1"),
                                        "Idempotency-Key",
                                        "go")))
                .endsWith("idempotency-key-reused");
    }

    @Test
    void theClinicSeesWhichPlansWouldGoOver() {
        inC2();
        var id = plan().get("id").asString();

        var found = mei.get("/api/clinics/elm-street/migrations?to=" + SECOND).json().get("plans");

        assertThat(found.valueStream().map(each -> each.get("plan").asString())).contains(id);
        assertThat(
                        as("practitioner", "oak-street")
                                .get("/api/clinics/elm-street/migrations?to=" + SECOND)
                                .status())
                .isEqualTo(403);
    }

    @Test
    void anUnknownConditionIsRefusedWithThoseThatAreKnown() {
        var refused = mei.put(planPath(), CHRONIC.replace("\"chronic-back-pain\",", "\"gout\","));

        assertThat(slug(refused)).isEqualTo("400 invalid-request");
        assertThat(refused.json().get("detail").asString())
                .contains("there is no condition gout", "sciatica", "herniated-disc");
    }

    @Test
    void withSciaticaStaffAskMoreAndThePractitionerDecidesTheStep() {
        var body =
                CHRONIC.replace("\"chronic-back-pain\",", "\"sciatica\",")
                        .replace("\"lower\"", "\"lower\",\"modifiers\":[\"anticoagulant\"]");
        assertThat(mei.put(planPath(), body).status()).isEqualTo(201);
        var day = Rosa.DAY_0;
        for (int pain : List.of(6, 5, 4, 3, 3, 3)) {
            var target = afterVisit(day, pain).at("/nextVisit/target").asString();
            day = LocalDate.parse(target);
        }

        var asked = plan();
        assertThat(asked.get("phase").asString()).isEqualTo("C1");
        assertThat(asked.at("/reviews/0/reason").asString()).isEqualTo("step-down");
        assertThat(asked.at("/reviews/0/effect").asString()).isEqualTo("informs");
        assertThat(asked.at("/labels/0/label").asString()).isEqualTo("evidence: indirect");
        assertThat(asked.get("questions").valueStream().map(each -> each.get("group").asString()))
                .containsExactly("neuro-emergency", "neuro-urgent", "site-check");
        assertThat(asked.get("modifiers").valueStream().map(JsonNode::asString))
                .containsExactly("sciatica/1", "anticoagulant/1");

        var closed =
                mei.post(path("reviews/step-down-6/close"), "{\"decision\":\"step-down\"}").json();
        assertThat(closed.get("phase").asString()).isEqualTo("C2");
        assertThat(closed.at("/history/0/reason").asString()).isEqualTo("review");
    }

    @Test
    void conditionsAndSchemasAreShownToStaffAlone() {
        var reception = as("reception", "elm-street");

        assertThat(reception.get("/api/conditions").json().get("modifiers")).hasSize(6);
        assertThat(reception.get("/api/protocols/schema").json().get("title").asString())
                .isEqualTo("Care protocol");
        assertThat(reception.get("/api/conditions/schema").json().get("title").asString())
                .isEqualTo("Condition");
        assertThat(new Http(port, "").get("/api/protocols/schema").status()).isEqualTo(401);
    }

    private String path(String rest) {
        return "/api/plans/" + plan().get("id").asString() + "/" + rest;
    }

    private static String to(String version) {
        return "{\"to\":\"" + version + "\",\"reason\":\"agreed by all\"}";
    }

    private static List<String> places(JsonNode numbers) {
        return numbers.valueStream().map(each -> each.get("where").asString()).toList();
    }
}

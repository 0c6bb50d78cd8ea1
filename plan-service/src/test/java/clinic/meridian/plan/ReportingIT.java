package clinic.meridian.plan;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.events.BookingEvent.Reaction;
import clinic.meridian.events.PlanEvent.PlanOnHold;
import clinic.meridian.events.PlanEvent.PlanResumed;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** What patients tell, what staff put right, and the lists that staff work from. */
class ReportingIT extends RealPlans {

    private static final String[] KEY = {"Idempotency-Key", "first"};

    @Test
    void tellsWhetherAChangeOfFunctionCounts() {
        assertThat(mei.put(planPath(), CHRONIC).status()).isEqualTo(201);
        clock.set(Rosa.at(Rosa.DAY_0, 12));
        BROKER.publish(rosa.completesWithPeg(Rosa.DAY_0, 6, 6.3));
        awaitPlan(plan -> plan.get("sessions").asInt() == 1);
        var told =
                mei.post(
                        patient("measures"), "{'measure':'peg','score':5}".replace('\'', '"'), KEY);
        assertThat(told.status()).isEqualTo(201);
        assertThat(
                        mei.post(
                                        patient("measures"),
                                        "{'measure':'peg','score':5}".replace('\'', '"'),
                                        KEY)
                                .json()
                                .get("id"))
                .isEqualTo(told.json().get("id"));

        var peg = mei.get(patient("outcomes")).json().get("outcomes").get(0);
        assertThat(peg.get("measure").asString()).isEqualTo("peg");
        assertThat(peg.get("first").asDouble()).isEqualTo(6.3);
        assertThat(peg.get("latest").asDouble()).isEqualTo(5);
        assertThat(peg.get("change").asString()).isEqualTo("better");
        assertThat(peg.get("points").get("mark").asString()).isEqualTo("evidence");
        assertThat(peg.get("scores")).hasSize(2);

        var about = told.json().get("id").asString();
        assertThat(correct(about, "6", "read wrongly").status()).isEqualTo(201);
        peg = mei.get(patient("outcomes")).json().get("outcomes").get(0);
        assertThat(peg.get("change").asString()).isEqualTo("unclear");
        assertThat(slug(correct(about, "11", "typo"))).isEqualTo("400 invalid-request");
        assertThat(slug(mei.post(patient("measures"), "{\"measure\":\"iq\",\"score\":5}")))
                .isEqualTo("400 invalid-request");
        assertThat(slug(mei.post(patient("measures"), "{\"measure\":\"rmdq\",\"score\":25}")))
                .isEqualTo("400 invalid-request");
    }

    @Test
    void aCorrectedReportIsReplayedAndTheStepWithIt() {
        inC2();
        var visit = rosa.appointment(Rosa.DAY_0.plusDays(35));
        assertThat(plan().get("phase").asString()).isEqualTo("C2");

        assertThat(correct(visit, "6", "told for another day").status()).isEqualTo(201);
        assertThat(correct(rosa.appointment(Rosa.DAY_0.plusDays(28)), "6", "same").status())
                .isEqualTo(201);

        assertThat(plan().get("phase").asString()).isEqualTo("C1");
        assertThat(slug(correct("no-such-thing", "5", "typo"))).isEqualTo("400 invalid-request");
        assertThat(
                        as("reception", "elm-street")
                                .post(patient("corrections"), body(visit, "5", "x")))
                .satisfies(answer -> assertThat(answer.status()).isEqualTo(403));
    }

    @Test
    void whatIsFoundWhenAskingHoldsThePlanAndIsOnTheListAtOnce() {
        inC2();
        assertThat(flags(plan())).contains("screening-due");
        var plan = "/api/plans/" + plan().get("id").asString();

        assertThat(mei.post(plan + "/screenings", "{\"finding\":\"none\"}").status())
                .isEqualTo(200);
        assertThat(flags(plan())).doesNotContain("screening-due");

        var held = mei.post(plan + "/screenings", "{\"finding\":\"urgent\"}").json();
        assertThat(held.get("standing").asString()).isEqualTo("on-hold");
        assertThat(said(PlanOnHold.class, 1)).hasSize(1);
        var review = held.get("reviews").get(0).get("id").asString();
        assertThat(mei.post(plan + "/reviews/" + review + "/close", "{}").status()).isEqualTo(200);
        assertThat(said(PlanResumed.class, 1)).hasSize(1);
        assertThat(slug(mei.post(plan + "/screenings", "{\"finding\":\"maybe\"}")))
                .isEqualTo("400 invalid-request");
    }

    @Test
    void aReviewShowsOnOneSheetWhatAPractitionerNeeds() {
        assertThat(mei.put(planPath(), CHRONIC).status()).isEqualTo(201);
        for (int i = 0; i < 5; i++) {
            afterVisit(Rosa.DAY_0.plusDays(7L * i), 6);
        }
        var last = Rosa.DAY_0.plusDays(35);
        clock.set(Rosa.at(last, 12));
        BROKER.publish(rosa.completes(last, 6, new Reaction("bruising", 2)));
        BROKER.publish(rosa.books(last.plusDays(7)));
        var plan = awaitPlan(now -> now.get("standing").asString().equals("review-paused"));
        awaitFollowed();

        var path = "/api/plans/" + plan.get("id").asString() + "/reviews/formal-6";
        var sheet = mei.get(path).json();

        assertThat(sheet.get("review").get("sentence").asString()).contains("0% better");
        assertThat(sheet.get("decisions")).hasSize(4);
        assertThat(sheet.get("reports")).hasSize(6);
        assertThat(sheet.get("reactions").get(0).get("severity").asInt()).isEqualTo(2);
        assertThat(sheet.get("ahead").get(0).asString()).isEqualTo(last.plusDays(7).toString());
        assertThat(sheet.get("plan").get("because").get(0).has("sentence")).isTrue();
        assertThat(slug(mei.get(path.replace("formal", "gate")))).isEqualTo("404 not-found");
        assertThat(as("reception", "elm-street").get(path).status()).isEqualTo(403);
        assertThat(as("practitioner", "oak-street").get(path).status()).isEqualTo(403);
        assertThat(reviewsOf(rosa)).containsExactly("formal");
    }

    @Test
    void whoShouldBeHereIsOnTheListUntilAVisitIsBooked() {
        assertThat(mei.put(planPath(), CHRONIC).status()).isEqualTo(201);
        afterVisit(Rosa.DAY_0, 6);

        clock.set(Rosa.at(Rosa.DAY_0.plusDays(9), 12));
        assertThat(overdue(rosa)).isEmpty();
        clock.set(Rosa.at(Rosa.DAY_0.plusDays(12), 12));
        assertThat(overdue(rosa))
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.get("days").asInt()).isEqualTo(3);
                            assertThat(line.get("latest").asString())
                                    .isEqualTo(Rosa.DAY_0.plusDays(9).toString());
                            assertThat(line.get("lastVisit").asString())
                                    .isEqualTo(Rosa.DAY_0.toString());
                        });

        BROKER.publish(rosa.books(Rosa.DAY_0.plusDays(14)));
        awaitFollowed();
        assertThat(overdue(rosa)).isEmpty();
        BROKER.publish(rosa.cancels(Rosa.DAY_0.plusDays(14)));
        awaitFollowed();
        assertThat(overdue(rosa)).hasSize(1);
        assertThat(mei.get("/api/clinics/oak-street/overdue").status()).isEqualTo(403);
    }

    private Http.Answer correct(String about, String score, String reason) {
        return mei.post(patient("corrections"), body(about, score, reason));
    }

    private static String body(String about, String score, String reason) {
        return "{\"about\":\"%s\",\"score\":%s,\"reason\":\"%s\"}".formatted(about, score, reason);
    }

    private String patient(String what) {
        return "/api/patients/" + rosa.id() + "/" + what;
    }

    private static List<String> flags(JsonNode plan) {
        return plan.get("flags").valueStream().map(JsonNode::asString).toList();
    }

    private List<JsonNode> overdue(Rosa of) {
        return lines("/api/clinics/elm-street/overdue", "patients", of);
    }

    private List<String> reviewsOf(Rosa of) {
        return lines("/api/clinics/elm-street/reviews", "reviews", of).stream()
                .map(line -> line.get("reason").asString())
                .toList();
    }

    private List<JsonNode> lines(String path, String name, Rosa of) {
        return mei.get(path)
                .json()
                .get(name)
                .valueStream()
                .filter(line -> line.get("patient").asString().equals(of.id().value()))
                .toList();
    }
}

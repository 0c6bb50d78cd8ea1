package clinic.meridian.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import clinic.meridian.events.PlanEvent.CoverageLimitNear;
import clinic.meridian.events.PlanEvent.NextVisitDue;
import clinic.meridian.events.PlanEvent.ReviewDue;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;

/** Payers' limits, through HTTP and records, on the real broker and store. */
class CoverageIT extends RealPlans {

    private static final int[] PARTIAL = {6, 6, 6, 5, 5, 5, 5, 5, 5, 5, 5, 5};
    private static final LocalDate VISIT_13 = Rosa.DAY_0.plusDays(84);

    @Test
    void pastVisitTwelveWithoutImprovementNothingIsSuggestedUntilThePatientAgreesToPay() {
        var plan = twelveVisits();
        assertThat(close(plan, "gate-12", "{\"decision\":\"continue\"}").status()).isEqualTo(200);

        var paused = plan();
        assertThat(paused.get("standing").asString()).isEqualTo("active");
        assertThat(paused.has("nextVisit")).isFalse();
        var review = paused.get("reviews").get(1);
        assertThat(review.get("id").asString()).isEqualTo("coverage-13");
        assertThat(review.get("effect").asString()).isEqualTo("pauses");
        assertThat(said(ReviewDue.class, 3).getLast().reason()).isEqualTo("coverage");
        var coverage = paused.get("coverage");
        assertThat(coverage.get("next").get("reason").asString()).isEqualTo("improvement_required");
        assertThat(coverage.get("next").get("mark").asString()).isEqualTo("choice");
        assertThat(coverage.get("caution").asString())
                .isEqualTo("Counted by the rules of Medicare NCD 30.3.3; check with the payer.");
        var asked = as("reception", "elm-street").get(coveragePath() + "?on=" + VISIT_13).json();
        assertThat(asked.get("visit").get("insideRules").asBoolean()).isFalse();
        assertThat(asked.get("visit").get("number").asInt()).isEqualTo(13);

        assertThat(slug(close(paused, "coverage-13", "{\"decision\":\"stop\",\"note\":\"no\"}")))
                .isEqualTo("400 invalid-request");
        assertThat(slug(close(paused, "coverage-13", "{}"))).isEqualTo("400 invalid-request");
        int suggested = said(NextVisitDue.class, 11).size();
        var agreed =
                close(paused, "coverage-13", "{\"note\":\"pays visit 13, told the price\"}").json();
        assertThat(agreed.get("nextVisit").get("target").asString()).isEqualTo(VISIT_13.toString());
        assertThat(agreed.get("coverage").get("paidByPatient").get("by").asString())
                .isEqualTo("prac-1");
        assertThat(said(NextVisitDue.class, suggested + 1).getLast().target()).isEqualTo(VISIT_13);
    }

    @Test
    void pastVisitTwelveWithImprovementTheNextIsSuggestedAndItsClaimNoteIsTold() {
        assertThat(measure("peg", 6.3).status()).isEqualTo(201);
        var plan = twelveVisits();
        assertThat(measure("peg", 5).status()).isEqualTo(201);
        assertThat(close(plan, "gate-12", "{\"decision\":\"continue\"}").status()).isEqualTo(200);

        var next = plan();
        assertThat(next.get("nextVisit").get("target").asString()).isEqualTo(VISIT_13.toString());
        assertThat(next.get("coverage").get("next").get("claimNote").asString()).isEqualTo("KX");
        assertThat(next.get("reviews").toString()).doesNotContain("coverage");
        assertThat(afterVisit(VISIT_13, 5).get("coverage").get("counted").asInt()).isEqualTo(13);
    }

    @Test
    void anAttestationIsWrittenDownOnceAndShowsImprovement() {
        var plan = twelveVisits();
        var path = "/api/plans/" + plan.get("id").asString() + "/coverage/attestations";
        var body =
                "{\"note\":\"walks the stairs again\",\"date\":\"" + VISIT_13.minusDays(7) + "\"}";
        assertThat(mei.post(path, body, "Idempotency-Key", "a").status()).isEqualTo(201);
        var again = mei.post(path, body, "Idempotency-Key", "a").json();
        assertThat(again.get("coverage").get("attestations")).hasSize(1);
        assertThat(slug(mei.post(path, body.replace("stairs", "dog"), "Idempotency-Key", "a")))
                .isEqualTo("422 idempotency-key-reused");
        assertThat(slug(mei.post(path, body.replaceAll("2026-..-..", "2026-12-01"))))
                .isEqualTo("400 invalid-request");
        assertThat(as("reception", "elm-street").post(path, body).status()).isEqualTo(403);
        var visit = mei.get(coveragePath() + "?on=" + VISIT_13).json().get("visit");
        assertThat(visit.get("insideRules").asBoolean()).isTrue();
        assertThat(visit.get("claimNote").asString()).isEqualTo("KX");
    }

    @Test
    void looksAheadAndTellsOncePerStepThatALimitIsNear() {
        assertThat(mei.put(planPath(), with("medicare-ncd-30.3.3")).status()).isEqualTo(201);
        visits(8);
        BROKER.publish(rosa.books(Rosa.DAY_0.plusDays(56)));
        BROKER.publish(rosa.books(Rosa.DAY_0.plusDays(63)));
        var plan = awaitPlan(now -> now.get("coverage").get("reserved").asInt() == 2);

        var coverage = plan.get("coverage");
        assertThat(coverage.get("policy").asString()).isEqualTo("medicare-ncd-30.3.3/1");
        assertThat(coverage.get("counted").asInt()).isEqualTo(8);
        assertThat(coverage.get("remaining").asInt()).isEqualTo(2);
        assertThat(coverage.get("windows").get(0).get("mark").asString()).isEqualTo("evidence");
        assertThat(coverage.get("lookAhead").get(0).get("sentence").asString())
                .isEqualTo("Visit 12 of 12 (initial) falls on 30 March 2026.");
        assertThat(coverage.get("lookAhead").get(1).get("sentence").asString())
                .contains("is needed before visit 13 on 6 April 2026");
        visits(12);
        var near = said(CoverageLimitNear.class, 2);
        assertThat(near)
                .extracting(CoverageLimitNear::limit, CoverageLimitNear::remaining)
                .containsExactly(tuple("initial", 3), tuple("initial", 1));
        assertThat(BROKER.records("clinic.plans", rosa.id()))
                .extracting(record -> new String(record.value(), StandardCharsets.UTF_8))
                .noneMatch(json -> json.toLowerCase(Locale.ROOT).contains("medicare"));
    }

    @Test
    void withoutAnAuthorisationNothingIsSuggestedAndTimeAloneReopensIt() {
        assertThat(mei.put(planPath(), with("va-ccn/1")).status()).isEqualTo(201);
        visits(1);
        var blocked = plan();
        assertThat(blocked.has("nextVisit")).isFalse();
        assertThat(blocked.get("reviews").get(0).get("effect").asString()).isEqualTo("informs");

        var path = "/api/plans/" + blocked.get("id").asString() + "/coverage/authorisations";
        var from = Rosa.DAY_0.plusDays(20);
        var body =
                "{\"number\":\"VA-17\",\"from\":\"%s\",\"to\":\"%s\",\"visits\":12}"
                        .formatted(from, from.plusDays(59));
        var reception = as("reception", "elm-street");
        assertThat(reception.post(path, body).status()).isEqualTo(201);
        assertThat(slug(reception.post(path, body))).isEqualTo("400 invalid-request");
        assertThat(plan().has("nextVisit")).isFalse();
        assertThat(plan().get("coverage").get("next").get("opensAgain").asString())
                .isEqualTo(from.toString());

        clock.set(Rosa.at(from, 9));
        assertThat(said(NextVisitDue.class, 1)).hasSize(1);
        assertThat(plan().has("nextVisit")).isTrue();
    }

    @Test
    void takesOnlyAKnownPolicyAndKeepsItsVersion() {
        var unknown = mei.put(planPath(), with("medicaid"));
        assertThat(slug(unknown)).isEqualTo("400 invalid-request");
        assertThat(unknown.json().get("field").asString()).isEqualTo("coverage");
        var flag =
                mei.put(planPath(), with("self-pay").replace("}", ",\"exclusions\":[\"tired\"]}"));
        assertThat(slug(flag)).isEqualTo("400 invalid-request");
        assertThat(flag.json().get("field").asString()).isEqualTo("exclusions");

        var pregnant =
                with("medicare-ncd-30.3.3")
                        .replace("}", ",\"exclusions\":[\"pregnancy_related\"]}");
        assertThat(mei.put(planPath(), pregnant).status()).isEqualTo(201);
        var visit = mei.get(coveragePath()).json().get("visit");
        assertThat(visit.get("reason").asString()).isEqualTo("indication");
        assertThat(visit.get("sentence").asString()).contains("pregnancy");
        var seen = as("reception", "elm-street").get(coveragePath());
        assertThat(seen.json().get("visit").get("reason").asString()).isEqualTo("indication");
        assertThat(seen.response().body()).doesNotContain("pregnancy");
    }

    @Test
    void letsInOnlyStaffOfTheClinic() {
        assertThat(mei.put(planPath(), with("self-pay")).status()).isEqualTo(201);
        BROKER.publish(rosa.books(Rosa.DAY_0));
        awaitFollowed();
        assertThat(as("practitioner", "oak-street").get(coveragePath()).status()).isEqualTo(403);
        assertThat(new Http(port, "").get(coveragePath()).status()).isEqualTo(401);
        var policies = as("reception", "elm-street").get("/api/coverage-policies").json();
        assertThat(policies.get("policies")).hasSize(6);
        assertThat(policies.get("policies").get(1).get("verified").asBoolean()).isFalse();
        assertThat(slug(mei.get(coveragePath() + "?minutes=0"))).isEqualTo("400 invalid-request");
        assertThat(slug(mei.get(coveragePath() + "?on=soon"))).isEqualTo("400 invalid-request");
    }

    private JsonNode twelveVisits() {
        assertThat(mei.put(planPath(), with("medicare-ncd-30.3.3")).status()).isEqualTo(201);
        return visits(12);
    }

    private JsonNode visits(int upTo) {
        var plan = plan();
        for (int number = plan.get("sessions").asInt() + 1; number <= upTo; number++) {
            int sessions = number;
            var day = Rosa.DAY_0.plusDays(7L * (number - 1));
            clock.set(Rosa.at(day, 12));
            BROKER.publish(rosa.completes(day, PARTIAL[number - 1]));
            plan = awaitPlan(now -> now.get("sessions").asInt() == sessions);
        }
        return plan;
    }

    private Http.Answer measure(String measure, double score) {
        return mei.post(
                "/api/patients/" + rosa.id() + "/measures",
                "{\"measure\":\"" + measure + "\",\"score\":" + score + "}");
    }

    private Http.Answer close(JsonNode plan, String review, String body) {
        return mei.post(
                "/api/plans/" + plan.get("id").asString() + "/reviews/" + review + "/close", body);
    }

    private String coveragePath() {
        return "/api/patients/" + rosa.id() + "/coverage";
    }

    private static String with(String policy) {
        return CHRONIC.strip().replace("}", ",\"coverage\":\"" + policy + "\"}");
    }
}

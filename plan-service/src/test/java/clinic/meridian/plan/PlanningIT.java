package clinic.meridian.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.meridian.events.BookingEvent.Reaction;
import clinic.meridian.events.BookingEvent.RedFlagRaised;
import clinic.meridian.events.BookingEvent.Urgency;
import clinic.meridian.events.ClinicId;
import clinic.meridian.events.PlanEvent;
import clinic.meridian.events.PlanEvent.NextVisitDue;
import clinic.meridian.events.PlanEvent.PlanFinished;
import clinic.meridian.events.PlanEvent.PlanOnHold;
import clinic.meridian.events.PlanEvent.ReviewDue;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Plans through HTTP and records. */
class PlanningIT extends RealPlans {

    @Test
    void duplicatesAndAnyOrderOfEventsChangeNothing() {
        var inOrder = Rosa.arrives();
        var shuffled = Rosa.arrives();
        var events = new ArrayList<Integer>();
        Collections.addAll(events, 0, 1, 2, 3, 4, 5, 6, 7);
        var reports = List.of(6, 6, 5, 5, 4, 4, 3, 7);
        clock.set(Rosa.at(Rosa.DAY_0.plusDays(60), 12));
        for (var each : List.of(inOrder, shuffled)) {
            assertThat(mei.put(planPath(each), CHRONIC).status()).isEqualTo(201);
        }
        for (int i : events) {
            var day = Rosa.DAY_0.plusDays(7L * i);
            BROKER.publish(inOrder.completes(day, reports.get(i)));
        }
        events.addAll(List.of(2, 5, 7, 0));
        Collections.shuffle(events, new Random(7));
        for (int i : events) {
            var day = Rosa.DAY_0.plusDays(7L * i);
            BROKER.publish("event-" + i, shuffled.completes(day, reports.get(i)));
        }

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> {
                            var one = plan(inOrder);
                            var other = plan(shuffled);
                            assertThat(one.get("sessions").asInt()).isEqualTo(8);
                            for (var field :
                                    List.of(
                                            "phase",
                                            "smoothedPain",
                                            "sessions",
                                            "nextVisit",
                                            "because",
                                            "flare",
                                            "standing")) {
                                assertThat(other.get(field)).as(field).isEqualTo(one.get(field));
                            }
                        });
    }

    @Test
    void factsBeforeTheProtocolAreKeptAndReplayed() {
        for (int i = 0; i < 6; i++) {
            BROKER.publish(rosa.completes(Rosa.DAY_0.plusDays(7L * i), i < 2 ? 6 : 4));
        }
        clock.set(Rosa.at(Rosa.DAY_0.plusDays(36), 12));
        awaitFollowed();

        var plan = mei.put(planPath(), CHRONIC).json();
        assertThat(plan.get("phase").asString()).isEqualTo("C2");
        assertThat(plan.get("sessions").asInt()).isEqualTo(6);
        assertThat(said(NextVisitDue.class, 1).getLast())
                .satisfies(
                        due -> {
                            assertThat(due.target()).isEqualTo(Rosa.DAY_0.plusDays(49));
                            assertThat(due.intervalDays()).isEqualTo(14);
                        });
    }

    @Test
    void anEventThatCannotBeReadGoesToTheDeadLettersAndTheNextOneIsFollowed() {
        assertThat(mei.put(planPath(), CHRONIC).status()).isEqualTo(201);
        BROKER.publishUnreadable(rosa.id(), "{\"type\":\"SessionCompleted\",\"visit\":");

        assertThat(afterVisit(Rosa.DAY_0, 6).get("sessions").asInt()).isEqualTo(1);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> {
                            var dead =
                                    BROKER.records("clinic.bookings.plan-service.dead", rosa.id());
                            assertThat(dead).hasSize(1);
                            var reason = new StringBuilder();
                            dead.getFirst()
                                    .headers()
                                    .forEach(
                                            header ->
                                                    reason.append(
                                                            new String(
                                                                    header.value(),
                                                                    StandardCharsets.UTF_8)));
                            assertThat(reason.toString()).containsIgnoringCase("unexpected end");
                        });
    }

    @Test
    void anAdverseReactionHoldsThePlanUntilItsReviewIsClosed() {
        assertThat(mei.put(planPath(), CHRONIC).status()).isEqualTo(201);
        clock.set(Rosa.at(Rosa.DAY_0, 12));
        BROKER.publish(rosa.completes(Rosa.DAY_0, 6, new Reaction("faint", 3)));
        var held = awaitPlan(now -> now.get("standing").asString().equals("on-hold"));
        assertThat(held.has("nextVisit")).isFalse();
        assertThat(said(PlanOnHold.class, 1).getFirst().reason()).isEqualTo("reaction");
        assertThat(said(ReviewDue.class, 1).getFirst().review()).isEqualTo("reaction-1");

        var due = mei.get("/api/clinics/elm-street/reviews").json().get("reviews");
        var mine =
                due.valueStream()
                        .filter(each -> each.get("patient").asString().equals(rosa.id().value()))
                        .toList();
        assertThat(mine).hasSize(1);

        var close = "/api/plans/" + held.get("id").asString() + "/reviews/reaction-1/close";
        var closed = mei.post(close, "{\"decision\":\"continue\",\"note\":\"seen\"}");
        assertThat(closed.status()).isEqualTo(200);
        assertThat(closed.json().get("standing").asString()).isEqualTo("active");
        assertThat(closed.json().get("nextVisit").get("target").asString()).isEqualTo("2026-01-19");
        assertThat(mei.post(close, "{}").status()).isEqualTo(200);
        assertThat(mei.post(close, "{\"decision\":\"stop\"}").status()).isEqualTo(409);
    }

    @Test
    void aRedFlagHoldsThePlanUntilItsReviewIsClosed() {
        assertThat(mei.put(planPath(), CHRONIC).status()).isEqualTo(201);
        assertThat(afterVisit(Rosa.DAY_0, 6).get("standing").asString()).isEqualTo("active");
        BROKER.publish(
                new RedFlagRaised(
                        rosa.id(),
                        new ClinicId("elm-street"),
                        Urgency.URGENT,
                        Rosa.at(Rosa.DAY_0, 18)));
        var held = awaitPlan(now -> now.get("standing").asString().equals("on-hold"));
        assertThat(held.has("nextVisit")).isFalse();
        assertThat(said(PlanOnHold.class, 1).getFirst().reason()).isEqualTo("red-flag");

        var close = "/api/plans/" + held.get("id").asString() + "/reviews/red-flag-1/close";
        assertThat(mei.post(close, "{\"decision\":\"continue\"}").status()).isEqualTo(200);
        assertThat(awaitPlan(now -> now.get("standing").asString().equals("active"))).isNotNull();
    }

    @Test
    void aLapseIsToldWithoutAnyoneAsking() {
        assertThat(mei.put(planPath(), CHRONIC).status()).isEqualTo(201);
        assertThat(afterVisit(Rosa.DAY_0, 6).get("standing").asString()).isEqualTo("active");
        clock.set(Rosa.at(Rosa.DAY_0.plusDays(86), 12));

        assertThat(said(PlanFinished.class, 1).getFirst().outcome())
                .isEqualTo(PlanEvent.Outcome.LAPSED);
    }

    @Test
    void anOverrideIsShownInHistoryAndUndoneInOneStep() {
        var plan = mei.put(planPath(), CHRONIC).json();
        var path = "/api/plans/" + plan.get("id").asString() + "/override";
        var body = "{\"phase\":\"C2\",\"reason\":\"lives far away\"}";

        var first = mei.post(path, body, "Idempotency-Key", "k1");
        assertThat(first.json().get("phase").asString()).isEqualTo("C2");
        assertThat(mei.post(path, body, "Idempotency-Key", "k1").json().get("overrides"))
                .hasSize(1);
        assertThat(
                        slug(
                                mei.post(
                                        path,
                                        "{\"minSessions\":3,\"reason\":\"other\"}",
                                        "Idempotency-Key",
                                        "k1")))
                .isEqualTo("422 idempotency-key-reused");
        assertThat(slug(mei.post(path, body, "If-Match", "\"0\""))).isEqualTo("412 stale-version");

        var id = first.json().get("overrides").get(0).get("id").asString();
        var undone = mei.post(path, "{\"undo\":\"" + id + "\",\"reason\":\"moved here\"}");
        assertThat(undone.json().get("phase").asString()).isEqualTo("C1");
        assertThat(undone.json().get("overrides").get(0).get("undone").asBoolean()).isTrue();
    }

    @Test
    void aPainReportIsStoredOnceForItsKey() {
        assertThat(mei.put(planPath(), CHRONIC).status()).isEqualTo(201);
        var path = "/api/patients/" + rosa.id() + "/pain-reports";

        var first = mei.post(path, "{\"score\":4}", "Idempotency-Key", "rosa-1");
        var again = mei.post(path, "{\"score\":4}", "Idempotency-Key", "rosa-1");
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.json().get("id")).isEqualTo(first.json().get("id"));
        assertThat(slug(mei.post(path, "{\"score\":5}", "Idempotency-Key", "rosa-1")))
                .isEqualTo("422 idempotency-key-reused");
    }

    @Test
    void refusesWhatIsWrongWithAClearProblemAndChangesNothing() {
        var reports = "/api/patients/" + rosa.id() + "/pain-reports";
        assertThat(slug(mei.get(planPath()))).isEqualTo("404 not-found");
        var eleven = mei.post(reports, "{\"score\":11}");
        assertThat(slug(eleven)).isEqualTo("400 invalid-request");
        assertThat(eleven.json().get("field").asString()).isEqualTo("score");
        assertThat(eleven.json().get("detail").asString()).contains("11 (expected: 0 to 10)");
        assertThat(slug(mei.post(reports, "{\"score\":4.5}"))).isEqualTo("400 invalid-request");
        assertThat(slug(mei.post(reports, "{\"score\""))).isEqualTo("400 invalid-request");
        assertThat(slug(mei.post(reports, "{}"))).isEqualTo("400 invalid-request");
        assertThat(slug(mei.post(reports, "{\"score\":4,\"at\":\"2030-01-01T00:00:00Z\"}")))
                .isEqualTo("400 invalid-request");
        assertThat(slug(mei.put(planPath(), CHRONIC.replace("/1", "/9"))))
                .isEqualTo("400 invalid-request");
        assertThat(slug(mei.put(planPath(), CHRONIC.replace(":6", ":11"))))
                .isEqualTo("400 invalid-request");

        var etag = mei.put(planPath(), CHRONIC).etag();
        var heavier = CHRONIC.replace(":6", ":8");
        assertThat(slug(mei.put(planPath(), heavier, "If-Match", "\"99\"")))
                .isEqualTo("412 stale-version");
        assertThat(mei.get(planPath()).etag()).isEqualTo(etag);
        assertThat(mei.put(planPath(), heavier, "If-Match", etag).status()).isEqualTo(200);
    }

    @Test
    void letsInOnlyWhomItMay() {
        BROKER.publish(rosa.books(Rosa.DAY_0));
        assertThat(mei.put(planPath(), CHRONIC).status()).isEqualTo(201);
        assertThat(new Http(port, "").get(planPath()).status()).isEqualTo(401);
        var reception = as("reception", "elm-street");
        assertThat(reception.get(planPath()).status()).isEqualTo(200);
        assertThat(reception.get(planPath()).json().has("condition")).isFalse();
        assertThat(reception.put(planPath(), CHRONIC).status()).isEqualTo(403);
        awaitFollowed();
        assertThat(as("practitioner", "oak-street").get(planPath()).status()).isEqualTo(403);
        assertThat(mei.get("/api/clinics/oak-street/reviews").status()).isEqualTo(403);
        assertThat(reception.get("/api/protocols").json().get("protocols")).hasSize(4);
        assertThat(new Http(port, "").get("/actuator/health/readiness").status()).isEqualTo(200);
        assertThat(new Http(port, "").get("/v3/api-docs").status()).isEqualTo(200);
        assertThat(as("admin", "*").get("/actuator/prometheus").response().body())
                .contains("meridian_plan_replay_seconds");
    }
}

package clinic.meridian.plan;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.events.MessageEvent.PainReported;
import clinic.meridian.events.PainReportId;
import clinic.meridian.events.PlanEvent;
import clinic.meridian.events.PlanEvent.CheckInDue;
import clinic.meridian.events.PlanEvent.FlareConfirmed;
import clinic.meridian.events.PlanEvent.FlareSuspected;
import clinic.meridian.events.PlanEvent.NextVisitDue;
import clinic.meridian.events.PlanEvent.PhaseChanged;
import clinic.meridian.events.PlanEvent.PlanFinished;
import clinic.meridian.events.PlanEvent.PlanStarted;
import clinic.meridian.events.PlanEvent.ReviewDue;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Whole courses, from the first visit on, as staff see them and as the other services hear. */
class CourseJourneysIT extends RealPlans {

    private static final String ACUTE =
            """
            {"protocol":"acute-back-pain/1","onset":"2026-01-05","baseline":7,
             "condition":"muscle-strain","region":"lower"}
            """;

    private final List<Long> days = new ArrayList<>();
    private final List<String> phases = new ArrayList<>();
    private LocalDate day = Rosa.DAY_0;

    @Test
    void aResponderComesFifteenTimesInAYearAndIsThenAskedWhetherToStop() {
        begin(CHRONIC);
        BROKER.publish(rosa.books(Rosa.DAY_0));
        visits(6, 6, 5, 5, 4, 4, 3, 3, 2, 2, 2, 2, 2, 2);
        var offered = visit(2);

        // domain.md 8.1, day by day.
        assertThat(days)
                .containsExactly(
                        0L, 7L, 14L, 21L, 28L, 35L, 49L, 63L, 77L, 105L, 133L, 161L, 217L, 273L,
                        329L);
        assertThat(phases)
                .containsExactly(
                        "C1", "C1", "C1", "C1", "C1", "C2", "C2", "C2", "C3", "C3", "C3", "C4",
                        "C4", "C4", "C4");
        assertThat(standing(offered)).isEqualTo("discharge-offered");
        assertThat(codes(offered)).contains("smoothed", "discharge-offered", "interval");
        assertThat(offered.get("intervalDays").asInt()).isEqualTo(56);
        assertThat(offered.get("improvementPct").asInt()).isEqualTo(67);
        assertThat(offered.get("because").get(0).get("sentence").asString())
                .contains("Pain is 2 from 6");
        assertThat(offered.get("marks").get("intervalDays").get("mark").asString())
                .isEqualTo("choice");
        assertThat(texts(offered.get("history"), "reason")).containsOnly("taper").hasSize(3);

        var due = said(NextVisitDue.class, 15);
        assertThat(due).hasSize(15);
        assertThat(due.getLast().target()).isEqualTo(Rosa.DAY_0.plusDays(329 + 56));
        assertThat(due.getLast().clinic()).isEqualTo(Rosa.CLINIC);
        assertThat(due.getLast().preferredTime()).hasToString("09:00");
        assertThat(said(PlanStarted.class, 1)).hasSize(1);
        assertThat(said(PhaseChanged.class, 3))
                .extracting(PhaseChanged::to)
                .containsExactly("C2", "C3", "C4");

        assertThat(reviews(1)).containsExactly("periodic-12");
        var ended = close("periodic-12", "discharge");
        assertThat(standing(ended)).isEqualTo("finished");
        assertThat(ended.has("nextVisit")).isFalse();
        assertThat(said(PlanFinished.class, 1).getFirst().outcome())
                .isEqualTo(PlanEvent.Outcome.DISCHARGED);
        assertThat(BROKER.plansOf(rosa.id()))
                .extracting(event -> ((PlanEvent.OfPlan) event).revision())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void aPartialResponderIsLookedAtAfterSixVisitsAndWaitsForADecisionAfterTwelve() {
        begin(CHRONIC);
        visits(6, 6, 6, 5, 5);
        var sixth = visit(5);
        assertThat(sixth.get("improvementPct").asInt()).isEqualTo(17);
        assertThat(standing(sixth)).isEqualTo("active");
        assertThat(sixth.get("reviews").get(0).get("effect").asString()).isEqualTo("informs");
        assertThat(codes(sixth)).contains("review-formal", "improved", "interval");
        assertThat(sixth.get("nextVisit").get("target").asString())
                .isEqualTo(Rosa.DAY_0.plusDays(42).toString());

        visits(5, 5, 5, 5, 5);
        var twelfth = visit(5);
        assertThat(days.getLast()).isEqualTo(77);
        assertThat(standing(twelfth)).isEqualTo("review-paused");
        assertThat(twelfth.has("nextVisit")).isFalse();
        assertThat(codes(twelfth)).contains("review-gate").doesNotContain("interval");
        assertThat(twelfth.get("history")).isEmpty();
        assertThat(reviews(2)).containsExactly("formal-6", "gate-12");
        assertThat(said(NextVisitDue.class, 11)).hasSize(11);

        var decided = close("gate-12", "step-down");
        assertThat(standing(decided)).isEqualTo("active");
        assertThat(decided.get("phase").asString()).isEqualTo("C2");
        assertThat(decided.get("nextVisit").get("target").asString())
                .isEqualTo(Rosa.DAY_0.plusDays(77 + 14).toString());
        assertThat(texts(decided.get("history"), "reason")).containsExactly("review");
        assertThat(said(NextVisitDue.class, 12).getLast().target())
                .isEqualTo(Rosa.DAY_0.plusDays(77 + 14));
        assertThat(said(PhaseChanged.class, 1).getFirst().reason()).isEqualTo("review");
    }

    @Test
    void withoutAResponseNothingIsSuggestedAfterSixVisitsUntilAPractitionerHasLooked() {
        begin(CHRONIC);
        visits(6, 6, 6, 6, 6);
        var sixth = visit(6);
        assertThat(sixth.get("improvementPct").asInt()).isZero();
        assertThat(standing(sixth)).isEqualTo("review-paused");
        assertThat(sixth.has("nextVisit")).isFalse();
        assertThat(codes(sixth)).contains("early-check", "review-formal");
        assertThat(reviews(1)).containsExactly("formal-6");
        assertThat(said(NextVisitDue.class, 5)).hasSize(5);

        var trial = close("formal-6", "continue");
        assertThat(standing(trial)).isEqualTo("active");
        assertThat(said(NextVisitDue.class, 6).getLast().target())
                .isEqualTo(Rosa.DAY_0.plusDays(42));
        day = Rosa.DAY_0.plusDays(42);
        visits(6, 6, 6);
        var tenth = visit(6);
        assertThat(standing(tenth)).isEqualTo("review-paused");
        assertThat(reviews(2)).containsExactly("formal-6", "trial-10");

        var stopped = close("trial-10", "stop");
        assertThat(standing(stopped)).isEqualTo("finished");
        assertThat(said(PlanFinished.class, 1).getFirst().outcome())
                .isEqualTo(PlanEvent.Outcome.STOPPED);
        assertThat(said(PhaseChanged.class, 0)).isEmpty();
    }

    @Test
    void aFlareIsAskedAboutThenBringsTwoVisitsCloserTogetherAndGoesAgain() {
        begin(CHRONIC);
        visits(6, 5, 4, 3, 3, 3);
        var suspected = visit(6);
        assertThat(suspected.get("phase").asString()).isEqualTo("C2");
        assertThat(suspected.get("flare").get("state").asString()).isEqualTo("suspected");
        assertThat(codes(suspected)).contains("flare-suspected");
        assertThat(said(FlareSuspected.class, 1)).hasSize(1);
        var asked = said(CheckInDue.class, 1).getLast();
        assertThat(asked.reason()).isEqualTo("flare-suspected");
        var visited = Rosa.DAY_0.plusDays(days.getLast());
        assertThat(asked.notBefore()).isEqualTo(Rosa.at(visited, 9).plus(Duration.ofHours(48)));

        var told = Rosa.at(visited, 9).plus(Duration.ofHours(60));
        clock.set(told);
        BROKER.publish(new PainReported(PainReportId.next(), rosa.id(), 6, told));
        var flared = awaitPlan(plan -> plan.get("phase").asString().equals("C1"));
        assertThat(flared.get("minSessions").asInt()).isEqualTo(2);
        assertThat(flared.get("nextVisit").get("earliest").asString())
                .isEqualTo(visited.plusDays(2 + 3).toString());
        assertThat(flared.get("nextVisit").get("latest").asString())
                .isEqualTo(visited.plusDays(2 + 7).toString());
        assertThat(codes(flared)).contains("flare", "flare-confirmed");
        assertThat(said(FlareConfirmed.class, 1)).hasSize(1);

        day = target(flared);
        visits(3);
        var back = visit(3);
        assertThat(phases.subList(7, 9)).containsExactly("C1", "C2");
        assertThat(back.get("nextVisit").get("target").asString())
                .isEqualTo(Rosa.DAY_0.plusDays(days.getLast() + 14).toString());
        assertThat(texts(back.get("history"), "reason")).containsExactly("taper", "flare", "taper");
        assertThat(said(PhaseChanged.class, 3))
                .extracting(PhaseChanged::to)
                .containsExactly("C2", "C1", "C2");
    }

    @Test
    void anAcutePlanIsOverAfterAFewVisitsAndOffersToStop() {
        begin(ACUTE);
        visits(7, 5, 4, 2, 1);
        var last = visit(1);

        assertThat(days).containsExactly(0L, 3L, 6L, 13L, 20L, 41L);
        assertThat(phases).containsExactly("A1", "A1", "A2", "A2", "A3", "A3");
        assertThat(standing(last)).isEqualTo("discharge-offered");
        assertThat(last.has("nextVisit")).isFalse();
        assertThat(codes(last)).contains("discharge-offered");
        assertThat(said(NextVisitDue.class, 5)).hasSize(5);
        assertThat(said(PhaseChanged.class, 2))
                .extracting(PhaseChanged::to)
                .containsExactly("A2", "A3");

        var path = "/api/plans/" + last.get("id").asString() + "/override";
        var ended = mei.post(path, "{\"finish\":\"discharged\",\"reason\":\"Rosa is well\"}");
        assertThat(standing(ended.json())).isEqualTo("finished");
        assertThat(said(PlanFinished.class, 1).getFirst().outcome())
                .isEqualTo(PlanEvent.Outcome.DISCHARGED);
    }

    private void begin(String plan) {
        assertThat(mei.put(planPath(), plan).status()).isEqualTo(201);
    }

    private void visits(int... reports) {
        for (int pain : reports) {
            visit(pain);
        }
    }

    /** The next visit takes place, on the day that the plan asks for. */
    @CanIgnoreReturnValue
    private JsonNode visit(int pain) {
        days.add(ChronoUnit.DAYS.between(Rosa.DAY_0, day));
        clock.set(Rosa.at(day, 12));
        BROKER.publish(rosa.completes(day, pain));
        var plan = awaitPlan(now -> now.get("sessions").asInt() == days.size());
        phases.add(plan.get("phase").asString());
        if (plan.has("nextVisit")) {
            day = target(plan);
        }
        return plan;
    }

    private JsonNode close(String review, String decision) {
        var path = "/api/plans/" + plan().get("id").asString() + "/reviews/" + review + "/close";
        var closed = mei.post(path, "{\"decision\":\"" + decision + "\"}");
        assertThat(closed.status()).isEqualTo(200);
        return closed.json();
    }

    private List<String> reviews(int atLeast) {
        return said(ReviewDue.class, atLeast).stream().map(ReviewDue::review).toList();
    }

    private static LocalDate target(JsonNode plan) {
        return LocalDate.parse(plan.get("nextVisit").get("target").asString());
    }

    private static String standing(JsonNode plan) {
        return plan.get("standing").asString();
    }

    private static List<String> codes(JsonNode plan) {
        return texts(plan.get("because"), "code");
    }

    private static List<String> texts(JsonNode list, String field) {
        return list.valueStream().map(each -> each.get(field).asString()).toList();
    }
}

package clinic.meridian.booking.waitlist;

import static clinic.meridian.booking.ElmStreet.CLINIC;
import static clinic.meridian.booking.ElmStreet.NOW;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.events.PatientId;
import clinic.meridian.events.PlanId;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Who is asked first. */
class RankingTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Urgency OVERDUE = Urgency.NONE.wantedBy(TODAY.minusDays(1));
    private static final Urgency DUE = Urgency.NONE.wantedBy(TODAY);
    private static final Urgency FLARE = Urgency.NONE.flaring(NOW.minus(Duration.ofDays(1)));
    private static final Urgency BOTH = FLARE.wantedBy(TODAY.minusDays(3));

    private static Waiting waiting(String who, Instant since) {
        return Waiting.since(
                since,
                who,
                new PatientId(who),
                "follow-up",
                List.of(),
                null,
                TODAY,
                TODAY.plusDays(7),
                null);
    }

    private static List<String> ranked(Map<String, Urgency> all, Waiting... waiting) {
        var urgencies = new java.util.HashMap<PatientId, Urgency>();
        all.forEach((who, urgency) -> urgencies.put(new PatientId(who), urgency));
        return Ranking.ranked(List.of(waiting), urgencies, TODAY).stream()
                .map(each -> each.waiting().id())
                .toList();
    }

    @Test
    void asksWhosePlanIsOverdueThenWhoFlaresThenWhoWaitsLongest() {
        assertThat(
                        ranked(
                                Map.of("a", Urgency.NONE, "c", FLARE, "d", OVERDUE, "e", BOTH),
                                waiting("a", NOW.minus(Duration.ofDays(9))),
                                waiting("b", NOW.minus(Duration.ofDays(10))),
                                waiting("c", NOW.minus(Duration.ofDays(1))),
                                waiting("d", NOW.minus(Duration.ofHours(2))),
                                waiting("e", NOW.minus(Duration.ofHours(1)))))
                .containsExactly("e", "d", "c", "b", "a");
    }

    @Test
    void callsAPlanOverdueOnlyAfterItsLastDay() {
        assertThat(
                        ranked(
                                Map.of("a", DUE),
                                waiting("a", NOW),
                                waiting("b", NOW.minus(Duration.ofDays(1)))))
                .containsExactly("b", "a");
    }

    @Test
    void saysWhy() {
        var first =
                Ranking.ranked(
                                List.of(waiting("rosa", NOW)),
                                Map.of(new PatientId("rosa"), BOTH),
                                TODAY)
                        .getFirst();
        assertThat(Ranking.why(first, CLINIC.zone()))
                .containsExactly(
                        "The plan wanted a visit by 21 November 2026.",
                        "A flare was confirmed on 23 November 2026.",
                        "Waiting since 24 November 2026.");
    }

    @Test
    void seesToAFlareWithTheNextVisit() {
        var told = NOW.minus(Duration.ofDays(1));
        assertThat(FLARE.treated(told).flaring()).isTrue();
        assertThat(FLARE.treated(NOW).flaring()).isFalse();
        assertThat(BOTH.resting().overdue(TODAY)).isFalse();
        assertThat(BOTH.resting().flaring()).isFalse();
    }

    @Test
    void passesOverWhatAnOlderRevisionOfThePlanSays() {
        var known = OVERDUE.at(new PlanId("plan"), 4);
        assertThat(known.laterThan(new PlanId("plan"), 3)).isTrue();
        assertThat(known.laterThan(new PlanId("plan"), 4)).isFalse();
        assertThat(known.laterThan(new PlanId("another"), 1)).isFalse();
    }
}

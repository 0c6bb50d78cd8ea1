package clinic.meridian.plan.course;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.plan.protocol.Protocols;
import clinic.meridian.plan.protocol.ShippedProtocols;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** In the second version C1 is every 10 days and C2 takes 4 sessions. */
class MigrationRulesTests {

    private static final Protocols BOTH = ShippedProtocols.withSecond();

    @Test
    void thePhaseAndItsHistoryStayAndTheNewRulesHoldFromThenOn() {
        var story = Story.chronic(6).visits(6, 6, 5, 5, 4, 4, 3, 3);
        var before = standing(story.facts, story.day());
        assertThat(before.phase()).isEqualTo("C2");
        assertThat(before.minSessions()).isEqualTo(3);

        go(story, "chronic-back-pain/2");
        var after = standing(story.facts, story.day());

        assertThat(after.protocol()).isEqualTo("chronic-back-pain/2");
        assertThat(after.phase()).isEqualTo("C2");
        assertThat(after.history()).isEqualTo(before.history());
        assertThat(after.sessionsInPhase()).isEqualTo(before.sessionsInPhase());
        assertThat(after.baseline()).isEqualTo(before.baseline());
        assertThat(after.minSessions()).isEqualTo(4);
        assertThat(after.because()).extracting(Because::code).contains("migrated");

        story.visitAfter(14, 2);
        assertThat(standing(story.facts, story.day()).phase()).isEqualTo("C2");
        story.visitAfter(14, 2);
        var stepped = standing(story.facts, story.day());
        assertThat(stepped.phase()).isEqualTo("C3");
        assertThat(stepped.history())
                .extracting(Step::protocol)
                .containsExactly("chronic-back-pain/1", "chronic-back-pain/2");
    }

    @Test
    void theNextVisitFollowsTheNewInterval() {
        var story = go(Story.chronic(6).visits(6, 6), "chronic-back-pain/2");

        var standing = standing(story.facts, story.day());

        assertThat(standing.intervalDays()).isEqualTo(10);
        assertThat(standing.nextVisit())
                .extracting(VisitWindow::target)
                .isEqualTo(story.day().plusDays(10));
    }

    @Test
    void migratingBackRestoresTheOldRules() {
        var story = Story.chronic(6).visits(6, 6, 5, 5, 4, 4);
        var before = standing(story.facts, story.day());

        go(story, "chronic-back-pain/2");
        go(story, "chronic-back-pain/1");
        var back = standing(story.facts, story.day());

        assertThat(back.protocol()).isEqualTo("chronic-back-pain/1");
        assertThat(back.phase()).isEqualTo(before.phase());
        assertThat(back.minSessions()).isEqualTo(before.minSessions());
        assertThat(back.nextVisit()).isEqualTo(before.nextVisit());
        assertThat(back.history()).isEqualTo(before.history());
    }

    @Test
    void undoneItHasNeverBeen() {
        var story = Story.chronic(6).visits(6, 6, 5, 5, 4, 4);
        var before = standing(story.facts, story.day());

        go(story, "chronic-back-pain/2");
        story.correct(story.facts.getLast().id(), null);

        assertThat(standing(story.facts, story.day())).isEqualTo(before);
    }

    @Test
    void whatAPractitionerSetStays() {
        var story = Story.chronic(6).visits(6, 6, 5, 5, 4, 4).override(new Change.MinSessions(2));

        go(story, "chronic-back-pain/2");

        assertThat(standing(story.facts, story.day()).minSessions()).isEqualTo(2);
    }

    @Test
    void anotherProtocolOrAnUnknownVersionChangesNothing() {
        var story = Story.chronic(6).visits(6, 6);
        var before = standing(story.facts, story.day());

        go(story, "acute-back-pain/1");
        go(story, "chronic-back-pain/7");

        assertThat(standing(story.facts, story.day())).isEqualTo(before);
    }

    @Test
    void theSameFactsInAnyOrderGiveTheSameStanding() {
        var story = go(Story.chronic(6).visits(6, 6, 5, 5, 4, 4, 3), "chronic-back-pain/2");
        story.visitAfter(14, 3).visitAfter(14, 7).report(60, 7).visitAfter(7, 4);
        var expected = standing(story.facts, story.day());
        var facts = new ArrayList<>(story.facts);
        facts.addAll(story.facts);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(facts, new Random(i));
            assertThat(standing(facts, story.day())).isEqualTo(expected);
        }
    }

    @CanIgnoreReturnValue
    private static Story go(Story story, String to) {
        return story.override(new Change.Protocol(to));
    }

    private static Standing standing(List<Fact> facts, LocalDate today) {
        return Course.replay(
                BOTH.find("chronic-back-pain/1").orElseThrow(),
                BOTH::find,
                new Start(Story.DAY_0.minusDays(100), 6, null),
                facts,
                Story.instant(today).plus(Duration.ofHours(8)));
    }
}

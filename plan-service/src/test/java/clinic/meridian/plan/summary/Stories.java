package clinic.meridian.plan.summary;

import clinic.meridian.plan.course.Change;
import clinic.meridian.plan.planning.PlanStory;

import java.util.LinkedHashMap;
import java.util.Map;

/** Plans of every kind, each looked at on the day of its last visit. */
final class Stories {

    private static final String CHRONIC = "chronic-back-pain/1";

    private Stories() {}

    static Map<String, PlanStory> all() {
        var all = new LinkedHashMap<String, PlanStory>();
        all.put("new", PlanStory.of(CHRONIC, 6));
        all.put("first", PlanStory.of(CHRONIC, 6).visits(6));
        all.put("responder", responder());
        all.put("flare", flare());
        all.put("partial", PlanStory.of(CHRONIC, 6).visits(6, 6, 6, 5, 5, 5, 5));
        all.put("none", PlanStory.of(CHRONIC, 6).visits(6, 6, 6, 6, 6, 6));
        all.put("manual", PlanStory.of(CHRONIC, 2).visits(2, 2));
        all.put("intensive", PlanStory.of(CHRONIC, 7, "intensive").visits(7, 7, 6, 5));
        all.put("paused", PlanStory.of(CHRONIC, 6).visits(6, 5).override(new Change.Pause(null)));
        all.put("acute", PlanStory.of("acute-back-pain/1", 7).visits(7, 6, 4));
        all.put("year", year());
        return all;
    }

    static PlanStory responder() {
        var story = PlanStory.of(CHRONIC, 6).visits(6, 6, 5, 5, 4, 4).report(170, 4);
        story.visits(4, 3).report(160, 3);
        story.visits(3);
        return story.books(story.day().plusDays(28));
    }

    static PlanStory flare() {
        var story = PlanStory.of(CHRONIC, 6).visits(6, 5, 4, 3, 3, 3, 3);
        return story.report(1, 8);
    }

    /** More visits and reports than a sheet has rows for. */
    static PlanStory year() {
        var story = PlanStory.of(CHRONIC, 7).visits(7, 7, 6, 6, 5, 4);
        for (int pain : new int[] {4, 3, 4, 3, 6, 4, 3, 3, 3, 3, 2, 3, 3, 2, 2, 2, 3, 2}) {
            story.report(96, Math.min(10, pain + 1)).visits(pain);
        }
        return story.report(5, 5).books(story.day().plusDays(90));
    }
}

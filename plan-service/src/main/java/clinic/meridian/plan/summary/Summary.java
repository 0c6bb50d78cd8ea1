package clinic.meridian.plan.summary;

import clinic.meridian.plan.planning.Plan;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * What a patient reads of their plan. Tells neither condition nor payer, promises nothing, and
 * shows for each number whether it rests on evidence or is a choice.
 *
 * @param zone the clinic's, as far as it is known
 * @param further what has to hold for visits further apart; null where nothing but a practitioner
 *     brings them
 * @param change what else would change the plan
 */
record Summary(
        LocalDate today,
        ZoneId zone,
        List<Sentence> what,
        List<Sentence> why,
        List<Sentence> next,
        @Nullable Further further,
        List<Sentence> change,
        List<Sentence> worse,
        PainChart chart) {

    /** Visits move further apart when all conditions hold at one visit. */
    record Further(Sentence sentence, List<Condition> conditions) {}

    /**
     * Reads a plan.
     *
     * @param now gives the day; visits booked after it are named
     */
    static Summary of(Plan plan, Instant now) {
        var usual = plan.file().usual();
        var zone = usual == null ? ZoneOffset.UTC : usual.zone();
        var today = LocalDate.ofInstant(now, zone);
        var ahead = new Ahead(plan, now, zone);
        return new Summary(
                today,
                zone,
                What.of(plan),
                Why.of(plan),
                ahead.sentences(),
                Changing.further(plan),
                Changing.of(plan),
                List.of(
                        Sentence.of("worse.call"),
                        Sentence.of("worse.emergency"),
                        Sentence.of("worse.clinician")),
                Charting.of(plan, today, zone, ahead.booked()));
    }
}

package clinic.meridian.plan.planning;

import clinic.meridian.events.PlanId;
import clinic.meridian.events.Visit;
import clinic.meridian.plan.course.Fact;
import clinic.meridian.plan.course.Standing;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What is stored of one patient: one document. Facts come first and the beginning may come later;
 * both together are replayed.
 *
 * @param beginning absent until a practitioner puts the patient on a protocol
 * @param visits what is known of the appointment book, earliest first
 * @param edition rises with every change; the ETag
 * @param revision of the last published event
 * @param reviewing whether a review is open, for the clinic's list
 * @param lookAgainAt when time alone may change the standing
 * @param coverage what is written down for the payer
 */
public record PlanFile(
        PlanId plan,
        @Nullable Beginning beginning,
        List<FactRow> facts,
        @Nullable Usual usual,
        List<KnownVisit> visits,
        @Nullable Published published,
        long edition,
        long revision,
        boolean reviewing,
        @Nullable Instant lookAgainAt,
        CoverageNotes coverage) {

    public PlanFile {
        visits = Objects.requireNonNullElse(visits, List.of());
        coverage = Objects.requireNonNullElse(coverage, CoverageNotes.NONE);
    }

    static PlanFile empty(PlanId plan) {
        return new PlanFile(
                plan,
                null,
                List.of(),
                null,
                List.of(),
                null,
                0,
                0,
                false,
                null,
                CoverageNotes.NONE);
    }

    PlanFile begunWith(Beginning from) {
        return with(from, facts);
    }

    /** A visit in the appointment book. */
    PlanFile knows(Visit visit, boolean stands) {
        return new PlanFile(
                plan,
                beginning,
                facts,
                Usual.after(usual, visit),
                KnownVisit.after(visits, visit, stands),
                published,
                edition,
                revision,
                reviewing,
                lookAgainAt,
                coverage);
    }

    /**
     * A newer telling of the same thing takes the place of the older; the same one adds nothing.
     */
    public PlanFile and(Fact fact) {
        var row = FactRow.of(fact);
        if (facts.contains(row)) {
            return this;
        }
        var all = new ArrayList<>(facts);
        all.removeIf(old -> old.outdatedBy(row));
        all.add(row);
        return with(beginning, List.copyOf(all));
    }

    private PlanFile with(@Nullable Beginning from, List<FactRow> told) {
        return new PlanFile(
                plan,
                from,
                told,
                usual,
                visits,
                published,
                edition,
                revision,
                reviewing,
                lookAgainAt,
                coverage);
    }

    /** The clinic's, as far as it is known. */
    ZoneId zone() {
        if (usual != null) {
            return usual.zone();
        }
        return visits.isEmpty() ? ZoneOffset.UTC : visits.getLast().zone();
    }

    PlanFile covered(CoverageNotes notes) {
        return new PlanFile(
                plan,
                beginning,
                facts,
                usual,
                visits,
                published,
                edition,
                revision,
                reviewing,
                lookAgainAt,
                notes);
    }

    PlanFile published(Standing standing, int events) {
        return new PlanFile(
                plan,
                beginning,
                facts,
                usual,
                visits,
                Published.of(standing),
                edition,
                revision + events,
                !standing.reviews().isEmpty(),
                standing.lookAgainAt(),
                coverage);
    }

    PlanFile edited() {
        return new PlanFile(
                plan,
                beginning,
                facts,
                usual,
                visits,
                published,
                edition + 1,
                revision,
                reviewing,
                lookAgainAt,
                coverage);
    }

    public @Nullable Fact fact(String id) {
        for (var row : facts) {
            if (row.id().equals(id)) {
                return row.fact();
            }
        }
        return null;
    }

    /**
     * What is replayed. Putting the patient on a protocol anew says which version is followed, so
     * an earlier change of the version no longer counts.
     */
    public List<Fact> told() {
        return facts.stream().filter(row -> !isOutlived(row)).map(FactRow::fact).toList();
    }

    private boolean isOutlived(FactRow row) {
        return beginning != null
                && row.change() != null
                && row.change().kind() == ChangeRow.Kind.PROTOCOL
                && row.at().isBefore(beginning.at());
    }
}

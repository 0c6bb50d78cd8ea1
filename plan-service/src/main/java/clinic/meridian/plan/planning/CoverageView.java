package clinic.meridian.plan.planning;

import clinic.meridian.plan.coverage.CoveragePolicy;
import clinic.meridian.plan.coverage.Notice;
import clinic.meridian.plan.coverage.Room;
import clinic.meridian.plan.coverage.Verdict;
import clinic.meridian.plan.coverage.Verdict.Allowed;
import clinic.meridian.plan.coverage.Verdict.Refused;
import clinic.meridian.plan.covering.Consent;
import clinic.meridian.plan.covering.Covered;
import clinic.meridian.plan.covering.Said;
import clinic.meridian.plan.sheet.Mark;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a payer's policy counts of a plan. Says by whose rules it is counted, never that anybody
 * will pay.
 *
 * @param caution to be shown with every number here
 * @param counted units of completed visits, {@code reserved} of booked ones, in the windows that
 *     hold today
 * @param remaining in the fullest open window; absent where nothing limits
 * @param next what the rules give for the next visit
 * @param paidByPatient the patient agreed to pay the next visit themselves
 */
record CoverageView(
        String policy,
        String name,
        CoveragePolicy.Unit unit,
        boolean verified,
        String caution,
        CoveragePolicy.OnExceeded onExceeded,
        int counted,
        int reserved,
        @Nullable Integer remaining,
        List<WindowView> windows,
        @Nullable VisitView next,
        @Nullable Consent paidByPatient,
        List<Notice> lookAhead,
        List<Notice> warnings,
        List<CoverageNotes.Attested> attestations,
        List<CoverageNotes.Authorised> authorisations) {

    /** One window, with the mark of its number. */
    record WindowView(
            String name,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int max,
            int counted,
            int reserved,
            int remaining,
            Mark mark,
            String because) {

        static WindowView of(Room room) {
            return new WindowView(
                    room.window(),
                    room.from(),
                    room.to(),
                    room.max(),
                    room.counted(),
                    room.reserved(),
                    room.remaining(),
                    room.limit().mark(),
                    room.limit().because());
        }
    }

    /**
     * What the rules give for one visit.
     *
     * @param number the how-manyth it would be by the policy's count
     * @param opensAgain the first later day on which time alone lets it in
     */
    record VisitView(
            LocalDate on,
            boolean insideRules,
            int number,
            @Nullable String claimNote,
            @Nullable String reason,
            @Nullable String sentence,
            @Nullable Mark mark,
            @Nullable String because,
            @Nullable LocalDate opensAgain,
            List<Notice> warnings) {

        static VisitView of(
                LocalDate on, Verdict verdict, @Nullable LocalDate opens, boolean forStaff) {
            return switch (verdict) {
                case Allowed allowed ->
                        new VisitView(
                                on,
                                true,
                                allowed.number(),
                                allowed.claimNote(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                allowed.warnings());
                case Refused refused ->
                        new VisitView(
                                on,
                                false,
                                refused.number(),
                                null,
                                refused.reason().code(),
                                forStaff ? refused.sentence() : Said.plainly(refused),
                                refused.by() == null ? null : refused.by().mark(),
                                refused.by() == null ? null : refused.by().because(),
                                opens,
                                List.of());
            };
        }
    }

    /**
     * @param forStaff false: without what tells a condition
     */
    static CoverageView of(Covered covered, CoverageNotes notes, boolean forStaff) {
        var policy = covered.policy();
        var rooms = covered.rooms();
        var next = covered.next();
        var shown =
                next == null
                        ? null
                        : VisitView.of(
                                next.on(),
                                next.verdict(),
                                covered.opensAgain(next.on(), 0),
                                forStaff);
        return new CoverageView(
                policy.reference(),
                policy.name(),
                policy.unit(),
                policy.verified(),
                policy.caution(),
                policy.onExceeded(),
                rooms.stream().mapToInt(Room::counted).max().orElse((int) covered.came()),
                rooms.stream().mapToInt(Room::reserved).max().orElse(0),
                remaining(rooms),
                rooms.stream().map(WindowView::of).toList(),
                shown,
                covered.consent(),
                forStaff ? covered.lookAhead() : plain(covered.lookAhead()),
                shown == null ? List.of() : shown.warnings(),
                forStaff ? notes.attested() : List.of(),
                notes.authorised());
    }

    private static @Nullable Integer remaining(List<Room> rooms) {
        OptionalInt least = rooms.stream().mapToInt(Room::remaining).min();
        return least.isPresent() ? least.getAsInt() : null;
    }

    private static List<Notice> plain(List<Notice> ahead) {
        return ahead.stream()
                .filter(each -> !each.code().equals(Verdict.Reason.INDICATION.code()))
                .toList();
    }
}

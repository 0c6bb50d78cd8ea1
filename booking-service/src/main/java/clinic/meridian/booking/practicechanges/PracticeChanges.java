package clinic.meridian.booking.practicechanges;

import clinic.meridian.booking.clinicfile.ClinicText;
import clinic.meridian.booking.daysheet.Appointment;
import clinic.meridian.booking.daysheet.DaySheet;
import clinic.meridian.booking.daysheet.Decision;
import clinic.meridian.booking.daysheet.Orphan;
import clinic.meridian.booking.frontdesk.DaySheets;
import clinic.meridian.booking.frontdesk.Moves;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.booking.practices.AffectedVisit;
import clinic.meridian.booking.practices.BeingChanged;
import clinic.meridian.booking.practices.DecidedChange;
import clinic.meridian.booking.practices.PendingChange;
import clinic.meridian.booking.practices.Practices;
import clinic.meridian.booking.practices.StoredPractice;
import clinic.meridian.events.ClinicId;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Applies a change to exactly the visits that its preview showed, or takes it back.
 *
 * <ol>
 *   <li>The intent is stored with the practice: pending.
 *   <li>Every page that it concerns is stamped; from then on nothing is booked there until the
 *       change is decided.
 *   <li>The stamped pages are looked through. The same visits as in the preview: the practice is
 *       changed, in one write. Others: it is taken back, in one write.
 *   <li>Each visit is marked on its page and another time is kept for its patient.
 * </ol>
 *
 * Every step can be repeated by anybody; what a crash leaves is finished by the sweep.
 */
@Component
class PracticeChanges {

    /** What became of a request. */
    sealed interface Outcome {
        record Applied(DecidedChange change) implements Outcome {}

        /** The book is not as it was shown any more, or the practice is not. */
        record Differs(Impact now) implements Outcome {}
    }

    /** A choice: rounds of finishing moves before the caller is told to come again. */
    private static final int ROUNDS = 20;

    private final Practices practices;
    private final Impacts impacts;
    private final NewTimes newTimes;
    private final DaySheets sheets;
    private final Moves moves;
    private final Clock clock;

    PracticeChanges(
            Practices practices,
            Impacts impacts,
            NewTimes newTimes,
            DaySheets sheets,
            Moves moves,
            Clock clock) {
        this.practices = practices;
        this.impacts = impacts;
        this.newTimes = newTimes;
        this.sheets = sheets;
        this.moves = moves;
        this.clock = clock;
    }

    /** The practice as it should become, from the one that is stored. Pure. */
    interface Proposing {
        ProposedPractice from(StoredPractice stored);
    }

    Impact preview(ClinicId clinic, Proposing how) {
        var stored = settled(clinic);
        return impacts.of(stored, how.from(stored));
    }

    /**
     * Idempotent: a change that was applied under this fingerprint is answered again.
     *
     * @param fingerprint of the preview
     */
    Outcome apply(ClinicId clinic, Proposing how, String fingerprint) {
        var stored = settled(clinic);
        if (appliedAs(stored, fingerprint)) {
            return new Outcome.Applied(decided(stored));
        }
        var impact = impacts.of(stored, how.from(stored));
        if (!impact.fingerprint().equals(fingerprint)) {
            return new Outcome.Differs(impact);
        }
        var unused = intend(stored, impact);
        carryOn(clinic);
        var after = settled(clinic);
        return appliedAs(after, fingerprint)
                ? new Outcome.Applied(decided(after))
                : new Outcome.Differs(impacts.of(after, how.from(after)));
    }

    /** Finishes what is pending or not all done. Can be repeated, by anybody, at any time. */
    void carryOn(ClinicId clinic) {
        var stored = practices.find(clinic).orElseThrow();
        var pending = stored.pending();
        if (pending != null) {
            for (var day : pending.days()) {
                stamp(clinic, pending, day);
            }
            stored = decide(stored, pending);
        }
        var last = stored.last();
        if (last != null && !last.done()) {
            follow(stored, last);
        }
    }

    /** A new clinic has no edition yet. */
    private StoredPractice settled(ClinicId clinic) {
        var stored = practices.find(clinic);
        if (stored.isPresent() && stored.get().pending() != null) {
            carryOn(clinic);
            stored = practices.find(clinic);
        }
        return stored.orElseGet(() -> StoredPractice.unknown(clinic));
    }

    private static boolean appliedAs(StoredPractice stored, String fingerprint) {
        var last = stored.last();
        return last != null && last.applied() && last.fingerprint().equals(fingerprint);
    }

    private static DecidedChange decided(StoredPractice stored) {
        return Objects.requireNonNull(stored.last());
    }

    /** The intent; the practice as it stands when another change was faster. */
    StoredPractice intend(StoredPractice stored, Impact impact) {
        return practices.change(
                stored.clinic(),
                found -> {
                    var current = found == null ? stored : found;
                    return current.pending() == null && current.edition() == impact.edition()
                            ? current.pending(impact.pending())
                            : null;
                });
    }

    void stamp(ClinicId clinic, PendingChange pending, LocalDate day) {
        var unused = sheets.settle(clinic, day, (page, _) -> page.stamp(pending.edition()));
    }

    /** Applies or takes back, in one write. */
    StoredPractice decide(StoredPractice stored, PendingChange pending) {
        var pages = withoutMoves(stored.clinic(), pending);
        var before = stored.isNew() ? pending.yaml() : stored.yaml();
        var found =
                impacts.orphans(
                        pages,
                        ClinicText.read(before),
                        ClinicText.read(pending.yaml()),
                        clock.instant());
        boolean asShown = Impact.whom(found).equals(Impact.whom(pending.affected()));
        return practices.change(
                stored.clinic(),
                now ->
                        now == null || !pending.equals(now.pending())
                                ? null
                                : asShown ? now.applied(pending) : now.takenBack(pending));
    }

    /** Moves that were under way when the pages were stamped are finished; no new one begins. */
    private List<DaySheet> withoutMoves(ClinicId clinic, PendingChange pending) {
        for (int round = 0; round < ROUNDS; round++) {
            var pages = sheets.pages(clinic, pending.days());
            if (pages.stream().allMatch(page -> page.incoming().isEmpty())) {
                return pages;
            }
            moves.finishAll();
        }
        throw new BeingChanged(clinic);
    }

    private void follow(StoredPractice stored, DecidedChange change) {
        var house = ClinicText.read(stored.yaml());
        release(house, change);
        var affected = new ArrayList<AffectedVisit>();
        for (var visit : change.affected()) {
            affected.add(
                    mark(house, visit, change)
                            ? visit.offered(newTimes.keep(house, visit))
                            : visit.offered(null));
        }
        finish(stored.clinic(), change, affected);
    }

    /** Gives back what is kept and does not fit, or is not needed any more. */
    void release(Clinic house, DecidedChange change) {
        for (var day : change.days()) {
            var unused =
                    sheets.decide(
                            house.id(),
                            day,
                            (page, current) -> page.review(current, clock.instant()));
        }
        newTimes.withdrawNeedless(house);
    }

    /** Whether the visit still stands where the clinic cannot keep it; notes that on its page. */
    boolean mark(Clinic house, AffectedVisit visit, DecidedChange change) {
        var orphan = new Orphan(visit.visit(), visit.sequence(), change.edition(), visit.why());
        return sheets.decide(
                                house.id(),
                                visit.start().atZoneSameInstant(house.zone()).toLocalDate(),
                                (page, _) ->
                                        page.appointment(visit.visit())
                                                        .filter(each -> stands(each, visit))
                                                        .isPresent()
                                                ? page.note(orphan)
                                                : new Decision.Made<>(page, List.of(), false))
                        instanceof Decision.Made<Boolean>(_, _, var noted)
                && noted;
    }

    private void finish(ClinicId clinic, DecidedChange change, List<AffectedVisit> affected) {
        var unused =
                practices.change(
                        clinic,
                        now ->
                                now != null && change.equals(now.last())
                                        ? now.done(change.with(affected))
                                        : null);
    }

    private static boolean stands(Appointment visit, AffectedVisit as) {
        return visit.status().open() && visit.sequence() == as.sequence();
    }
}

package clinic.meridian.plan.coverage;

import clinic.meridian.plan.coverage.Question.Evidence;
import clinic.meridian.plan.coverage.Verdict.Allowed;
import clinic.meridian.plan.coverage.Verdict.Refused;
import clinic.meridian.plan.coverage.Window.Authorisations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a plan's booked visits and its cadence meet a policy's limits. Changes nothing and decides
 * nothing.
 */
public final class LookAhead {

    private static final int FURTHEST_DAYS = 400;
    private static final int MOST_VISITS = 60;

    private final CoveragePolicy policy;
    private final Usage usage;
    private final Question question;
    private final List<Notice> notices = new ArrayList<>();
    private boolean improvementSaid;

    private LookAhead(CoveragePolicy policy, Usage usage, Question question) {
        this.policy = policy;
        this.usage = usage;
        this.question = question;
    }

    /**
     * @param usage with the booked visits
     * @param next the first visit that is not booked; {@code everyDays} lie between those after it
     * @param question how it is asked; the day is that of each visit
     */
    public static List<Notice> of(
            CoveragePolicy policy, Usage usage, LocalDate next, int everyDays, Question question) {
        var ahead = new LookAhead(policy, usage, question.evidence(Evidence.ASSUMED));
        ahead.walk(next, Math.max(1, everyDays));
        return List.copyOf(ahead.notices);
    }

    private void walk(LocalDate next, int everyDays) {
        var booked = usage.visits().stream().filter(visit -> !visit.completed()).toList();
        var so = usage.with(usage.visits().stream().filter(UsedVisit::completed).toList());
        for (var visit : booked) {
            if (!goesOn(so, visit)) {
                return;
            }
            so = so.with(visit);
        }
        var last = question.askedOn().plusDays(FURTHEST_DAYS);
        var day = next;
        for (int i = 0; i < MOST_VISITS && !day.isAfter(last); i++) {
            var visit = new UsedVisit("ahead-" + i, day, question.minutes(), false);
            if (!goesOn(so, visit)) {
                return;
            }
            so = so.with(visit);
            day = day.plusDays(everyDays);
        }
    }

    private boolean goesOn(Usage before, UsedVisit visit) {
        var asked =
                new Question(
                        visit.day(),
                        question.askedOn(),
                        visit.minutes(),
                        question.maintenance(),
                        question.evidence());
        return switch (new Counting(policy, before).answer(asked)) {
            case Refused refused -> {
                refused(visit.day(), refused);
                yield false;
            }
            case Allowed allowed -> {
                improvement(visit.day(), allowed);
                lastOnes(visit.day(), allowed);
                yield true;
            }
        };
    }

    private void refused(LocalDate day, Refused refused) {
        notices.add(
                Notice.of(
                        refused.reason().code(),
                        day,
                        "Visit "
                                + refused.number()
                                + " on "
                                + Words.day(day)
                                + " is outside the policy's rules. "
                                + refused.sentence()
                                + inTurn(refused),
                        refused.by()));
    }

    /** What the payer usually gives next; not a promise. */
    private String inTurn(Refused refused) {
        var window = policy.window(Authorisations.class);
        int given = usage.authorisations().size();
        if (window == null
                || given >= window.inTurn().size()
                || (refused.reason() != Verdict.Reason.AUTHORISATION_REQUIRED
                        && refused.reason() != Verdict.Reason.AUTHORISATION_USED)) {
            return "";
        }
        var step = window.inTurn().get(given);
        return " The next in turn, "
                + Words.plain(step.name())
                + ", is usually for "
                + step.visits().value()
                + " visits in "
                + step.days().value()
                + " days"
                + (step.needsImprovement() ? " and asks for improvement." : ".");
    }

    private void improvement(LocalDate day, Allowed allowed) {
        var test = policy.improvement();
        if (!allowed.needsImprovement() || improvementSaid || test == null) {
            return;
        }
        improvementSaid = true;
        notices.add(
                Notice.of(
                        "improvement-needed",
                        day,
                        "Improvement evidence not older than "
                                + test.maxAgeDays().value()
                                + " days is needed before visit "
                                + allowed.number()
                                + " on "
                                + Words.day(day)
                                + ": "
                                + test.words()
                                + ".",
                        test.maxAgeDays()));
    }

    private void lastOnes(LocalDate day, Allowed allowed) {
        for (var room : allowed.rooms()) {
            if (room.remaining() == 0 && room.isOpenOn(day) && isNew(room)) {
                notices.add(
                        Notice.of(
                                "last-of-" + room.window(),
                                day,
                                last(allowed, room) + " falls on " + Words.day(day) + ".",
                                room.limit()));
            }
        }
    }

    private String last(Allowed allowed, Room room) {
        return switch (policy.unit()) {
            case VISIT ->
                    room.max() == allowed.number()
                            ? "Visit "
                                    + room.max()
                                    + " of "
                                    + room.max()
                                    + " ("
                                    + room.window()
                                    + ")"
                            : "The last of "
                                    + Words.units(policy, room.max())
                                    + " ("
                                    + room.window()
                                    + ")";
            case PRACTITIONER_MINUTE ->
                    "The last of " + Words.units(policy, room.max()) + " (" + room.window() + ")";
        };
    }

    private boolean isNew(Room room) {
        return notices.stream().noneMatch(each -> each.code().equals("last-of-" + room.window()));
    }
}

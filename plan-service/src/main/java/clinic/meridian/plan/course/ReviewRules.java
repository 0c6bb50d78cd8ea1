package clinic.meridian.plan.course;

import clinic.meridian.events.BookingEvent.Urgency;
import clinic.meridian.plan.course.Fact.Missed;
import clinic.meridian.plan.course.Fact.RedFlag;
import clinic.meridian.plan.course.Fact.ReviewClosed;
import clinic.meridian.plan.course.Fact.Session;
import clinic.meridian.plan.course.Improvement.Band;
import clinic.meridian.plan.course.Review.Effect;
import clinic.meridian.plan.course.Review.Kind;

import java.time.Instant;
import java.util.List;

/** When a practitioner has to look, and what the answer does. */
final class ReviewRules {

    private final Progress at;
    private final RegularReviews regular;

    ReviewRules(Progress progress) {
        this.at = progress;
        this.regular = new RegularReviews(progress, this);
    }

    /** An adverse reaction from this severity on holds the plan. */
    void reaction(Session session) {
        if (session.reaction() >= at.protocol.limits().holdFromSeverity().value()) {
            raise(
                    Kind.REACTION,
                    Effect.HOLDS,
                    session.at(),
                    "An adverse reaction of severity "
                            + session.reaction()
                            + " was recorded: look before the next visit");
        }
    }

    /** Two missed visits in a row hold suggestions; a visit or a closed review ends it. */
    void missed(Missed missed) {
        if (at.outcome == null && ++at.missedInRow >= at.protocol.limits().missedInRow().value()) {
            if (!at.reviews.isOpen(Kind.MISSED)) {
                raise(
                        Kind.MISSED,
                        Effect.HOLDS,
                        missed.at(),
                        at.missedInRow + " visits in a row were missed: ask how to go on");
            }
        }
    }

    /**
     * A red flag holds the plan until a clinician has looked, however soon that has to be: for
     * {@code SOON} only the taper would have to wait, and waiting altogether is the simpler choice.
     */
    void redFlag(RedFlag flag) {
        if (at.outcome == null) {
            raise(Kind.RED_FLAG, Effect.HOLDS, flag.at(), sentence(flag.urgency()));
        }
    }

    private static String sentence(Urgency urgency) {
        return "A screening answer asks for a clinician: "
                + switch (urgency) {
                    case EMERGENCY -> "look at once";
                    case URGENT -> "look today";
                    case SOON -> "look before needles are used again";
                };
    }

    /**
     * With some conditions a practitioner decides each step down. The interval stays until then and
     * visits go on being suggested; there is never more than one such question open.
     *
     * @return false where the protocol decides
     */
    boolean confirmsStepDown(Session session, String said) {
        if (at.start.modifiers().confirming() == null) {
            return false;
        }
        if (!at.reviews.isOpen(Kind.STEP_DOWN)) {
            raise(
                    Kind.STEP_DOWN,
                    Effect.INFORMS,
                    session.at(),
                    said
                            + ": visits could be further apart; with this condition a"
                            + " practitioner decides");
        }
        return true;
    }

    void rescreen(Session session) {
        raise(
                Kind.RESCREEN,
                Effect.PAUSES,
                session.at(),
                "Back after a long time: screen again and take a new baseline");
    }

    /**
     * @param stay the one that the session counted for
     * @param stepped whether it changed the phase
     */
    void after(Session session, Stay stay, boolean stepped) {
        regular.after(session, stay, stepped);
    }

    void raise(Kind kind, Effect effect, Instant when, String sentence) {
        raise(kind, at.sessions, effect, when, sentence);
    }

    void raise(Kind kind, int number, Effect effect, Instant when, String sentence) {
        var closing = at.reviews.raise(kind, number, effect, when, sentence);
        if (closing != null) {
            close(closing);
        }
    }

    void close(ReviewClosed closing) {
        var review = at.reviews.close(closing);
        if (review == null || at.outcome != null) {
            return;
        }
        switch (closing.decision()) {
            case CONTINUE -> goOn(review);
            case STEP_DOWN -> stepDown(closing);
            case STOP -> at.finish(Outcome.STOPPED, closing.at());
            case DISCHARGE -> at.finish(Outcome.DISCHARGED, closing.at());
        }
    }

    private void goOn(Review review) {
        int trial = at.protocol.reviews().trial().value();
        switch (review.kind()) {
            case FORMAL, TRIAL -> {
                var improvement = at.improvement();
                if (improvement != null && improvement.band(at.protocol.response()) == Band.NONE) {
                    at.trialEnds = at.sessions + trial;
                }
            }
            case GATE -> at.stay.gateAt = at.stay.sessions + trial;
            case MISSED -> at.missedInRow = 0;
            case PERIODIC,
                    STEP_DOWN,
                    REACTION,
                    RED_FLAG,
                    FLARES,
                    RESCREEN,
                    RECLASSIFY,
                    COVERAGE -> {}
        }
    }

    private void stepDown(ReviewClosed closing) {
        if (!at.stay.last()) {
            at.step(
                    at.stay.index + 1,
                    Step.Reason.REVIEW,
                    closing.at(),
                    "A practitioner decided it in a review",
                    false,
                    List.of());
        }
    }
}

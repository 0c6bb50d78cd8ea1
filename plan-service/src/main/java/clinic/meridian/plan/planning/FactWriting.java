package clinic.meridian.plan.planning;

import clinic.meridian.plan.course.Fact;
import clinic.meridian.plan.course.Fact.Correction;
import clinic.meridian.plan.course.Fact.Decision;
import clinic.meridian.plan.course.Fact.Measured;
import clinic.meridian.plan.course.Fact.Missed;
import clinic.meridian.plan.course.Fact.Override;
import clinic.meridian.plan.course.Fact.PainReport;
import clinic.meridian.plan.course.Fact.RedFlag;
import clinic.meridian.plan.course.Fact.ReviewClosed;
import clinic.meridian.plan.course.Fact.Screening;
import clinic.meridian.plan.course.Fact.Session;
import clinic.meridian.plan.course.Measure;
import clinic.meridian.plan.planning.FactRow.Kind;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;

/** Fills in the row of one fact. */
final class FactWriting {

    private final Fact fact;
    private @Nullable Long version;
    private @Nullable ZoneId zone;
    private @Nullable Integer score;
    private @Nullable Integer reaction;
    private @Nullable Boolean flare;
    private @Nullable String by;
    private @Nullable String why;
    private @Nullable String about;
    private @Nullable Decision decision;
    private @Nullable ChangeRow change;
    private @Nullable Measure measure;
    private @Nullable Double value;
    private @Nullable Integer minutes;

    FactWriting(Fact fact) {
        this.fact = fact;
    }

    FactRow row() {
        return switch (fact) {
            case Session f -> {
                version = f.version();
                zone = f.zone();
                score = f.painBefore();
                reaction = f.reaction() == 0 ? null : Integer.valueOf(f.reaction());
                minutes =
                        f.practitionerMinutes() == 0
                                ? null
                                : Integer.valueOf(f.practitionerMinutes());
                yield as(Kind.SESSION);
            }
            case Missed f -> {
                version = f.version();
                yield as(Kind.MISSED);
            }
            case PainReport f -> {
                score = f.score();
                flare = f.flare() ? Boolean.TRUE : null;
                yield as(Kind.PAIN_REPORT);
            }
            case RedFlag f -> {
                why = f.urgency().name();
                yield as(Kind.RED_FLAG);
            }
            case Screening f -> {
                by = f.by();
                yield as(Kind.SCREENING);
            }
            case Measured f -> {
                measure = f.measure();
                value = f.score();
                about = f.session() == null ? null : f.session().value();
                yield as(Kind.MEASURED);
            }
            case Override f -> {
                by = f.by();
                why = f.reason();
                change = ChangeRow.of(f.change());
                yield as(Kind.OVERRIDE);
            }
            case Correction f -> {
                by = f.by();
                why = f.reason();
                about = f.target();
                value = f.score();
                yield as(Kind.CORRECTION);
            }
            case ReviewClosed f -> {
                by = f.by();
                why = f.note();
                about = f.review();
                decision = f.decision();
                yield as(Kind.REVIEW_CLOSED);
            }
        };
    }

    private FactRow as(Kind kind) {
        return new FactRow(
                kind, fact.id(), fact.at(), version, zone, score, reaction, flare, by, why, about,
                decision, change, measure, value, minutes);
    }
}

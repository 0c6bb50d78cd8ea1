package clinic.meridian.plan.planning;

import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.BookingEvent.Urgency;
import clinic.meridian.events.PainReportId;
import clinic.meridian.plan.course.Fact;
import clinic.meridian.plan.course.Fact.Correction;
import clinic.meridian.plan.course.Fact.Decision;
import clinic.meridian.plan.course.Fact.Missed;
import clinic.meridian.plan.course.Fact.Override;
import clinic.meridian.plan.course.Fact.PainReport;
import clinic.meridian.plan.course.Fact.RedFlag;
import clinic.meridian.plan.course.Fact.ReviewClosed;
import clinic.meridian.plan.course.Fact.Session;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

/**
 * A fact as it is stored: one flat shape for all kinds, absent fields left out.
 *
 * @param about the fact or review that it is about
 */
public record FactRow(
        Kind kind,
        String id,
        Instant at,
        @Nullable Long version,
        @Nullable ZoneId zone,
        @Nullable Integer score,
        @Nullable Integer reaction,
        @Nullable Boolean flare,
        @Nullable String by,
        @Nullable String why,
        @Nullable String about,
        @Nullable Decision decision,
        @Nullable ChangeRow change) {

    /** Which fields are there. */
    public enum Kind {
        SESSION,
        MISSED,
        PAIN_REPORT,
        RED_FLAG,
        OVERRIDE,
        CORRECTION,
        REVIEW_CLOSED
    }

    static FactRow of(Fact fact) {
        return switch (fact) {
            case Session f ->
                    row(
                            Kind.SESSION,
                            f,
                            f.zone(),
                            f.painBefore(),
                            f.reaction() == 0 ? null : f.reaction(),
                            null);
            case Missed f -> row(Kind.MISSED, f, null, null, null, null);
            case PainReport f ->
                    row(Kind.PAIN_REPORT, f, null, f.score(), null, f.flare() ? true : null);
            case RedFlag f ->
                    row(Kind.RED_FLAG, f, null, null, f.urgency().name(), null, null, null);
            case Override f ->
                    row(
                            Kind.OVERRIDE,
                            f,
                            null,
                            f.by(),
                            f.reason(),
                            null,
                            null,
                            ChangeRow.of(f.change()));
            case Correction f ->
                    row(Kind.CORRECTION, f, f.score(), f.by(), f.reason(), f.target(), null, null);
            case ReviewClosed f ->
                    row(
                            Kind.REVIEW_CLOSED,
                            f,
                            null,
                            f.by(),
                            f.note(),
                            f.review(),
                            f.decision(),
                            null);
        };
    }

    Fact fact() {
        return switch (kind) {
            case SESSION ->
                    new Session(
                            new AppointmentId(id),
                            told(version),
                            at,
                            told(zone),
                            score,
                            reaction == null ? 0 : reaction);
            case MISSED -> new Missed(new AppointmentId(id), told(version), at);
            case PAIN_REPORT ->
                    new PainReport(
                            new PainReportId(id), at, told(score), Boolean.TRUE.equals(flare));
            case RED_FLAG -> new RedFlag(id, at, Urgency.valueOf(told(why)));
            case OVERRIDE -> new Override(id, at, told(by), told(why), told(change).change());
            case CORRECTION -> new Correction(id, at, told(by), told(why), told(about), score);
            case REVIEW_CLOSED ->
                    new ReviewClosed(id, at, told(by), told(why), told(about), told(decision));
        };
    }

    boolean outdatedBy(FactRow newer) {
        return kind == newer.kind
                && id.equals(newer.id)
                && version != null
                && newer.version != null
                && newer.version > version;
    }

    private static FactRow row(
            Kind kind,
            Fact fact,
            @Nullable ZoneId zone,
            @Nullable Integer score,
            @Nullable Integer reaction,
            @Nullable Boolean flare) {
        return new FactRow(
                kind,
                fact.id(),
                fact.at(),
                kind == Kind.PAIN_REPORT ? null : fact.version(),
                zone,
                score,
                reaction,
                flare,
                null,
                null,
                null,
                null,
                null);
    }

    private static FactRow row(
            Kind kind,
            Fact fact,
            @Nullable Integer score,
            @Nullable String by,
            String why,
            @Nullable String about,
            @Nullable Decision decision,
            @Nullable ChangeRow change) {
        return new FactRow(
                kind, fact.id(), fact.at(), null, null, score, null, null, by, why, about, decision,
                change);
    }

    private static <T> T told(@Nullable T value) {
        return Objects.requireNonNull(value, "a fact is stored without a part of it");
    }
}

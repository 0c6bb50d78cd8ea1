package clinic.meridian.plan.planning;

import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.BookingEvent.Urgency;
import clinic.meridian.events.PainReportId;
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

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

/**
 * A fact as it is stored: one flat shape for all kinds, absent fields left out.
 *
 * @param score pain, 0 to 10
 * @param about the fact, review or session that it is about
 * @param value the score of a measure, or the score that a correction puts right
 * @param minutes of the practitioner
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
        @Nullable ChangeRow change,
        @Nullable Measure measure,
        @Nullable Double value,
        @Nullable Integer minutes) {

    /** Which fields are there. */
    public enum Kind {
        SESSION,
        MISSED,
        PAIN_REPORT,
        RED_FLAG,
        SCREENING,
        MEASURED,
        OVERRIDE,
        CORRECTION,
        REVIEW_CLOSED
    }

    static FactRow of(Fact fact) {
        return new FactWriting(fact).row();
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
                            reaction == null ? 0 : reaction,
                            minutes == null ? 0 : minutes);
            case MISSED -> new Missed(new AppointmentId(id), told(version), at);
            case PAIN_REPORT ->
                    new PainReport(
                            new PainReportId(id), at, told(score), Boolean.TRUE.equals(flare));
            case RED_FLAG -> new RedFlag(id, at, Urgency.valueOf(told(why)));
            case SCREENING -> new Screening(id, at, told(by));
            case MEASURED ->
                    new Measured(
                            id,
                            at,
                            told(measure),
                            told(value),
                            about == null ? null : new AppointmentId(about));
            case OVERRIDE -> new Override(id, at, told(by), told(why), told(change).change());
            case CORRECTION -> new Correction(id, at, told(by), told(why), told(about), right());
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

    /** Written as a whole number before measures could be put right too. */
    private @Nullable Double right() {
        return value == null && score != null ? Double.valueOf(score) : value;
    }

    private static <T> T told(@Nullable T value) {
        return Objects.requireNonNull(value, "a fact is stored without a part of it");
    }
}

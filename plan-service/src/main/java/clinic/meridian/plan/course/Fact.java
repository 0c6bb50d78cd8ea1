package clinic.meridian.plan.course;

import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.BookingEvent.Urgency;
import clinic.meridian.events.PainReportId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;

/** Something that happened to a patient. Facts are ordered by {@link #at}, never by arrival. */
public sealed interface Fact {

    /** What it tells of. Facts of one id are one fact; the highest version counts. */
    String id();

    /** When it took effect. */
    Instant at();

    /** Rises when the same thing is told anew. */
    default long version() {
        return 0;
    }

    /**
     * A visit took place.
     *
     * @param zone the clinic's; gives the calendar day
     * @param painBefore 0 to 10, told before needling; absent when nobody asked
     * @param reaction severity 1 to 5 of an adverse reaction; 0 is none
     * @param practitionerMinutes of personal contact, rest not counted; 0 when nobody noted it
     */
    record Session(
            AppointmentId appointment,
            long version,
            Instant at,
            ZoneId zone,
            @Nullable Integer painBefore,
            int reaction,
            int practitionerMinutes)
            implements Fact {
        @java.lang.Override
        public String id() {
            return appointment.value();
        }
    }

    /** The patient did not come. A session of the same appointment outweighs it. */
    record Missed(AppointmentId appointment, long version, Instant at) implements Fact {
        @java.lang.Override
        public String id() {
            return appointment.value();
        }
    }

    /**
     * Pain told between visits. Steers by way of flares only and is never smoothed in.
     *
     * @param flare whether the patient called it a flare
     */
    record PainReport(PainReportId report, Instant at, int score, boolean flare) implements Fact {
        @java.lang.Override
        public String id() {
            return report.value();
        }
    }

    /**
     * A screening answer asks for a clinician. What was answered is not known here.
     *
     * @param id of the event that told it
     */
    record RedFlag(String id, Instant at, Urgency urgency) implements Fact {}

    /**
     * The red-flag questions were asked and nothing was found; what is found is a {@link RedFlag}.
     *
     * @param by who asked, as an opaque subject
     */
    record Screening(String id, Instant at, String by) implements Fact {}

    /**
     * A score other than pain. It steers nothing; reviews and payers look at it.
     *
     * @param score on the measure's own scale
     * @param session the visit that it was asked at; absent between visits
     */
    record Measured(
            String id, Instant at, Measure measure, double score, @Nullable AppointmentId session)
            implements Fact {}

    /**
     * A practitioner steers.
     *
     * @param by who, as an opaque subject
     */
    record Override(String id, Instant at, String by, String reason, Change change)
            implements Fact {}

    /**
     * Something told before was wrong.
     *
     * @param target the id of the fact: a session, report or measure gets another score; without a
     *     score a session counts as one without a report, and anything else counts as never told
     */
    record Correction(
            String id, Instant at, String by, String reason, String target, @Nullable Double score)
            implements Fact {}

    /** A practitioner has looked. */
    record ReviewClosed(
            String id, Instant at, String by, String note, String review, Decision decision)
            implements Fact {}

    /** What a practitioner decided in a review. */
    enum Decision {
        /** Go on as before; after a review for want of response, for a few trial sessions. */
        CONTINUE,
        /** On to the next phase, whatever the numbers say. */
        STEP_DOWN,
        /** The course ends without its goal, for example with a referral. */
        STOP,
        /** The course ends; patient and practitioner agree. */
        DISCHARGE
    }
}
